/** How a booking and a table stand at this moment: what is to come soon, who is late, who overstays. */
import type { BookingView, TableView } from '../../../contract/bookings';
import type { Tone } from '../../kit/marks/tone';
import { ASKING, BOOKING_MEANINGS, COMING, SITTING } from '#domain/booking/booking';

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

export type TableState = 'free' | 'reserved' | 'late' | 'seated' | 'overdue' | 'closed';

export interface TableStanding {
  state: TableState;
  /** Who sits there, or comes within the hour. */
  current: BookingView | null;
  /** Who comes after that. */
  next: BookingView | null;
  /** Requests of the rest of the day. */
  requests: BookingView[];
}

/** @param bookings of this table, by their start. */
export function standingOf(table: Pick<TableView, 'isBookable'>, bookings: readonly BookingView[], now: Date): TableStanding {
  const requests = bookings.filter(({ status, endsAt }) => ASKING.includes(status) && minutesUntil(endsAt, now) > 0);
  const coming = bookings.filter(({ status }) => COMING.includes(status));
  const seated = bookings.find(({ status }) => SITTING.includes(status));
  if (seated)
    return { state: minutesUntil(seated.endsAt, now) < 0 ? 'overdue' : 'seated', current: seated, next: coming[0] ?? null, requests };
  const [first, second] = coming;
  const toFirst = first ? minutesUntil(first.startsAt, now) : Infinity;
  if (first && toFirst <= RESERVED_MINUTES)
    return { state: toFirst < 0 ? 'late' : 'reserved', current: first, next: second ?? null, requests };
  return { state: table.isBookable ? 'free' : 'closed', current: null, next: first ?? null, requests };
}

/** Colour means one thing on every screen. */
export const TONE_OF_TABLE: Readonly<Record<TableState, Tone>> = {
  free: 'calm',
  reserved: 'soon',
  late: 'late',
  seated: 'good',
  overdue: 'late',
  closed: 'calm',
};
