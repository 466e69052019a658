/** What the waitlist's server and its screen say to each other. */
import type { WaitlistStatus } from '#domain/waitlist/waitlist';
import type { Rights, VenueChoice } from './bookings';

/** The steps that the screen has an address for. */
export const WAIT_VERBS = ['offer', 'seat', 'skip', 'leave'] as const;
export type WaitVerb = (typeof WAIT_VERBS)[number];

export interface WaitView {
  id: string;
  number: string;
  status: WaitlistStatus;
  /** In the queue of those who wait for the same hours; null when the wait is over. */
  position: number | null;
  /** At the door, for the next table; else for a start between two times. */
  isHere: boolean;
  startsAt: string;
  endsAt: string;
  guests: number;
  name: string;
  /** null for who may not see how to reach guests. */
  phone: string | null;
  email: string | null;
  note: string | null;
  joinedAt: string;
  /** null = nothing frees within the wait of a door. */
  quotedMinutes: number | null;
  offer: { table: string; area: string | null; startsAt: string; endsAt: string; expiresAt: string } | null;
  venue: VenueChoice & { timezone: string };
  moves: WaitVerb[];
}

/** So many are shown at first, and so many more each time that more are asked for. */
export const WAITS_SHOWN = 200;

export interface Waitlist {
  /** The server's clock. */
  now: string;
  venues: VenueChoice[];
  /** Those who wait in the order of coming, then those whose wait ended within a day; as many as were asked for. */
  entries: WaitView[];
  /** How many there are. */
  total: number;
  /** Requests that wait for a decision, in all venues. */
  requests: number;
  rights: Pick<Rights, 'manage'>;
}
