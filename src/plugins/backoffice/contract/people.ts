/** What the people screen's server and screen say to each other. Codes, hashes and tokens are never among it. */
import type { OrderStatus } from '#domain/order/order';
import type { BookingStatus } from '#domain/booking/booking';
import type { GivenRole } from '#domain/account/account';
import type { Provider } from '#domain/account/identity';
import type { Approval } from '#domain/profile/profile';

/** What the role and the account's state allow the one at the panel to do with this person. */
export const PERSON_ACTS = ['approve', 'suspend', 'confirm', 'unblock', 'block', 'reset', 'sign-out', 'role', 'close'] as const;
export type PersonAct = (typeof PERSON_ACTS)[number];

export interface PersonRow {
  id: string;
  username: string;
  /** First and last name, as far as given. */
  name: string | null;
  email: string | null;
  phone: string | null;
  role: { type: string; name: string } | null;
  isConfirmed: boolean;
  isBlocked: boolean;
  /** The account was closed: nothing names the person any more. */
  hasLeft: boolean;
  /** documentId, by which a cook is approved or suspended. */
  profile: string | null;
  /** Of cooks only. */
  approval: Exclude<Approval, 'none'> | null;
  lastSeenAt: string | null;
  createdAt: string;
  orderCount: number;
}

export interface PeoplePage {
  now: string;
  people: PersonRow[];
  total: number;
  page: number;
  pageCount: number;
  roles: { type: string; name: string }[];
}

export interface PersonSession {
  id: string;
  userAgent: string | null;
  openedAt: string;
  lastUsedAt: string;
}

export interface PersonDetails extends PersonRow {
  language: 'en' | 'ru' | null;
  sessions: PersonSession[];
  identities: { provider: Provider; providerId: string; username: string | null }[];
  orders: {
    /** What was paid and not given back, by currency. */
    paid: { currency: string; total: number }[];
    last: { id: string; number: string; status: OrderStatus; total: number; currency: string; placedAt: string }[];
  };
  bookings: {
    count: number;
    last: { id: string; number: string; status: BookingStatus; startsAt: string; guests: number; timezone: string }[];
  };
  acts: PersonAct[];
  mayRevoke: boolean;
  givenRoles: readonly GivenRole[];
}
