/** How a booking and a table stand at this moment: what is to come soon, who is late, who overstays. */
import type { BookingDay, BookingView, HoldView, TableView } from '../../../contract/bookings';
import type { Tone } from '../../kit/marks/tone';
import { ASKING, BOOKING_MEANINGS, COMING, SITTING } from '#domain/booking/booking';
import { isAt } from './rivals';

const MINUTE = 60_000;
const SOON_MINUTES = 15;
/** A table is kept in view this long before its guests come. */
const RESERVED_MINUTES = 60;
const DECIDE_SOON_HOURS = 3;

export const minutesUntil = (instant: string, now: Date): number => Math.round((Date.parse(instant) - now.getTime()) / MINUTE);

export function toneOfBooking(booking: Pick<BookingView, 'status' | 'startsAt' | 'endsAt'>, now: Date): Tone {
  const [toStart, toEnd] = [minutesUntil(booking.startsAt, now), minutesUntil(booking.endsAt, now)];
  const { isLive, keepsTable, isToCome, isCounted } = BOOKING_MEANINGS[booking.status];
  if (!isLive) return isCounted ? 'calm' : 'refused';
  if (!keepsTable) return toStart < 0 ? 'late' : toStart <= DECIDE_SOON_HOURS * 60 ? 'soon' : 'new';
  if (isToCome) return toStart < 0 ? 'late' : toStart <= SOON_MINUTES ? 'soon' : 'calm';
  return toEnd < 0 ? 'late' : toEnd <= SOON_MINUTES ? 'soon' : 'good';
}

export type TableState = 'free' | 'held' | 'reserved' | 'late' | 'seated' | 'overdue' | 'closed';

export interface TableStanding {
  state: TableState;
  /** Who sits there, or comes within the hour. */
  current: BookingView | null;
  /** For whom it is kept for a moment, now or within the hour. */
  hold: HoldView | null;
  /** When somebody else comes, or it is kept for one who waits; null = not today. */
  nextAt: string | null;
  /** Requests of the rest of the day. */
  requests: BookingView[];
}

export function standingOf(
  table: Pick<TableView, 'id' | 'isBookable'>,
  day: Pick<BookingDay, 'bookings' | 'holds'>,
  now: Date,
): TableStanding {
  const bookings = day.bookings.filter((booking) => isAt(booking, table.id));
  const holds = liveHolds(day.holds, now).filter((hold) => hold.table === table.id && minutesUntil(hold.endsAt, now) > 0);
  const requests = bookings.filter(({ status, endsAt }) => ASKING.includes(status) && minutesUntil(endsAt, now) > 0);
  const coming = bookings.filter(({ status, endsAt }) => COMING.includes(status) && minutesUntil(endsAt, now) > 0);
  const seated = bookings.find(({ status }) => SITTING.includes(status));
  const hold = holds.find(({ startsAt }) => minutesUntil(startsAt, now) <= RESERVED_MINUTES) ?? null;
  const [first, second] = coming;
  const toFirst = first ? minutesUntil(first.startsAt, now) : Infinity;
  const nextOf = (other: BookingView | undefined) => earliest([other, ...holds].flatMap((one) => one?.startsAt ?? []));
  if (seated)
    return { state: minutesUntil(seated.endsAt, now) < 0 ? 'overdue' : 'seated', current: seated, hold, nextAt: nextOf(first), requests };
  if (first && toFirst <= RESERVED_MINUTES)
    return { state: toFirst < 0 ? 'late' : 'reserved', current: first, hold, nextAt: nextOf(second), requests };
  const state = hold ? 'held' : table.isBookable ? 'free' : 'closed';
  return { state, current: null, hold, nextAt: nextOf(first), requests };
}

/** What has run out is free, whether or not the server has said so yet. */
export const liveHolds = (holds: readonly HoldView[], now: Date): HoldView[] =>
  holds.filter(({ until }) => Date.parse(until) > now.getTime());

const earliest = (instants: readonly string[]): string | null => [...instants].sort()[0] ?? null;

/** Colour means one thing on every screen. */
export const TONE_OF_TABLE: Readonly<Record<TableState, Tone>> = {
  free: 'calm',
  held: 'new',
  reserved: 'soon',
  late: 'late',
  seated: 'good',
  overdue: 'late',
  closed: 'calm',
};

/** Neither free nor taken. */
export const isDashed = (state: TableState): boolean => state === 'closed' || state === 'held';
