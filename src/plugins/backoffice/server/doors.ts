/** What the screens ask of bookings and tables: their own services, so that a panel user and a client of the API pass the same rules. */
import type { Core } from '@strapi/strapi';
import type { WaitlistView } from '../../../api/booking/rows/waitlist-views';
import type { BookingStatus } from '#domain/booking/booking';
import type { Language } from '#domain/errors';
import type { Row } from '#platform/postgres/rows';

interface Guests {
  table: string;
  guests: number;
  name: string;
  phone: string | null;
  note: string | null;
  language: Language;
}

interface Bookings {
  make(
    wish: Guests & { startsAt: Date; endsAt: Date | null; email: string | null; user: null; isDirect: true; mayExceed: boolean },
  ): Promise<Row>;
  walkIn(wish: Guests): Promise<Row>;
  move(documentId: string, to: BookingStatus, note: string | null, mayExceedPace?: boolean): Promise<Row>;
  cancel(documentId: string, note: string | null): Promise<Row>;
  change(documentId: string, change: object): Promise<Row>;
}

interface Tables {
  change(documentId: string, values: object): Promise<Row>;
}

interface Waitlist {
  join(wish: Omit<Guests, 'table'> & Wait, isStaff: true): Promise<WaitlistView & { manageUrl: string }>;
  offer(documentId: string): Promise<WaitlistView>;
  skip(documentId: string): Promise<WaitlistView>;
  leave(documentId: string): Promise<WaitlistView>;
  seat(documentId: string, table: string | null): Promise<WaitlistView>;
}

interface Wait {
  venue: string | undefined;
  startsAt: Date | null;
  endsAt: Date | null;
  email: string | null;
}

export const waitlist = (strapi: Core.Strapi) => strapi.service('api::booking.waitlist-entry' as never) as unknown as Waitlist;
export const bookings = (strapi: Core.Strapi) => strapi.service('api::booking.booking' as never) as unknown as Bookings;
export const tables = (strapi: Core.Strapi) => strapi.service('api::table.table' as never) as unknown as Tables;
