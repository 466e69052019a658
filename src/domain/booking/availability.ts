/** When a table may be booked: inside opening hours, in time, for as many as it seats, and never over somebody who is confirmed or seated. */
import { fieldError, type DomainError } from '../errors';
import { fitsPace, type Arrival, type PacedVenue } from './pace';
import { priceAt, type Table } from '../table/table';
import { covers, holds, isOpenThroughout, nextOpening, openIntervals, overlaps, type Interval, type Schedule } from '../time';
import { type Minor } from '../money';
import { localText } from '../venue/venue';
import { minuteOfDay, wallClock } from '../wall-clock';

/** A party of up to so many guests keeps a table so long. */
export interface Turn {
  guests: number;
  minutes: number;
}

/** What a venue says about bookings. */
export interface BookingVenue extends Schedule, PacedVenue {
  documentId: string;
  name: string;
  currency: string;
  bookingsPausedUntil: Date | null;
  /** Guests' visits begin on this grid; the staff's whenever they say. */
  slotMinutes: number;
  turns: readonly Turn[];
  /** The house wants to know this long before. */
  noticeMinutes: number;
  /** Until so many hours before, a confirmed guest cancels freely. */
  freeCancelHours: number;
}

/** A table is kept by whoever is confirmed or seated; a request takes nothing away. */
export interface Taken extends Interval {
  /** documentId of the table. */
  table: string;
}

export interface Alternative {
  table: string;
  number: string;
  kind: string;
  seats: number;
  area: string | null;
  price: Minor;
  startsAt: string;
  endsAt: string;
}

const MINUTE = 60_000;
const DEFAULT_TURN_MINUTES = 120;
export const MIN_VISIT_MINUTES = 15;
export const MAX_VISIT_HOURS = 24;
export const MAX_DAYS_AHEAD = 365;
/** Staff may enter a walk-in that came this long ago. */
const STAFF_LATE_MINUTES = 60;
const NEARBY_MINUTES = 120;
const OFFERED = 3;

/** The smallest turn that fits the party; the longest one for a larger party; two hours where the venue says nothing. */
export function turnMinutes(turns: readonly Turn[], guests: number): number {
  const bySize = [...turns].sort((a, b) => a.guests - b.guests);
  return (bySize.find((turn) => turn.guests >= guests) ?? bySize.at(-1))?.minutes ?? DEFAULT_TURN_MINUTES;
}

/** [startsAt, endsAt), the end by party size where the guest names none. */
export function spanOf(visit: { startsAt: Date; endsAt: Date | null; guests: number }, turns: readonly Turn[]): Interval {
  const end = visit.endsAt ?? new Date(visit.startsAt.getTime() + turnMinutes(turns, visit.guests) * MINUTE);
  return { start: visit.startsAt, end };
}

/** @throws DomainError when the span is turned round, too short, too long, past or further away than bookings are taken. */
export function checkSpan(span: Interval, now: Date, isStaff = false): void {
  checkLength(span);
  checkSpanIsAhead(span, now, isStaff);
}

function checkLength(span: Interval): void {
  const minutes = (span.end.getTime() - span.start.getTime()) / MINUTE;
  if (minutes <= 0) throw fieldError('booking.ends_before_start', 'endsAt');
  if (minutes < MIN_VISIT_MINUTES || minutes > MAX_VISIT_HOURS * 60)
    throw fieldError('booking.length_out_of_range', 'endsAt', { min: MIN_VISIT_MINUTES, max: MAX_VISIT_HOURS });
}

function checkSpanIsAhead(span: Interval, now: Date, isStaff: boolean): void {
  const earliest = now.getTime() - (isStaff ? STAFF_LATE_MINUTES * MINUTE : 0);
  if (span.start.getTime() < earliest) throw fieldError('booking.in_past', 'startsAt');
  if (span.start.getTime() > now.getTime() + MAX_DAYS_AHEAD * 1440 * MINUTE)
    throw fieldError('booking.too_far', 'startsAt', { days: MAX_DAYS_AHEAD });
}

/** @throws DomainError naming why nobody can sit here for this span; who else wants the table plays no part. */
export function checkVisit(visit: {
  venue: BookingVenue;
  table: Table;
  span: Interval;
  guests: number;
  now: Date;
  isStaff: boolean;
  /** The guests sit there already: their start is past, and that is no fault. */
  hasBegun?: boolean;
}): void {
  const { venue, table, span, guests, now, isStaff, hasBegun = false } = visit;
  if (hasBegun) checkLength(span);
  else checkSpan(span, now, isStaff);
  if (!table.isBookable) throw fieldError('table.closed', 'table', { table: table.number });
  if (guests > table.seats) throw fieldError('booking.too_many_guests', 'guests', { table: table.number, seats: table.seats });
  if (!isStaff) checkNotice(venue, span, now);
  if (!isStaff && !isOnGrid(venue, span.start)) throw offGrid(venue, span.start);
  checkOpen(venue, span);
}

/** @throws DomainError `booking.past_closing` where it is open at first, or `booking.outside_hours` with the next opening. */
function checkOpen(venue: BookingVenue, span: Interval): void {
  if (isOpenThroughout(venue, span)) return;
  const closes = openIntervals(venue, span).find((open) => covers(open, span.start))?.end;
  if (closes)
    throw fieldError('booking.past_closing', 'endsAt', {
      ...{ venue: venue.name, closes: localText(venue, closes), closesAt: closes.toISOString() },
      ends: localText(venue, span.end),
    });
  const opening = nextOpening(venue, span.start);
  const opens = opening ? localText(venue, opening) : '–';
  throw fieldError('booking.outside_hours', 'startsAt', { venue: venue.name, opens, opensAt: opening?.toISOString() ?? null });
}

function checkNotice(venue: BookingVenue, span: Interval, now: Date): void {
  const earliest = new Date(now.getTime() + venue.noticeMinutes * MINUTE);
  if (span.start < earliest)
    throw fieldError('booking.notice_too_short', 'startsAt', { minutes: venue.noticeMinutes, earliest: localText(venue, earliest) });
  const { bookingsPausedUntil: paused } = venue;
  if (paused && span.start < paused) throw fieldError('booking.paused', 'startsAt', { venue: venue.name, until: localText(venue, paused) });
}

/** Guests come at the times that the venue offers: on its grid by the wall clock, or counted from an opening. */
export function isOnGrid(venue: BookingVenue, start: Date): boolean {
  if (start.getTime() % MINUTE !== 0) return false;
  if (minuteOfDay(wallClock(venue.timezone, start)) % venue.slotMinutes === 0) return true;
  const opened = openIntervals(venue, { start, end: new Date(start.getTime() + MINUTE) }).find((open) => covers(open, start));
  return venue.hours.length > 0 && opened !== undefined && (start.getTime() - opened.start.getTime()) % (venue.slotMinutes * MINUTE) === 0;
}

/** The last time of the grid that is not after this one. */
function gridBefore(venue: BookingVenue, start: Date): Date {
  const minute = new Date(Math.floor(start.getTime() / MINUTE) * MINUTE);
  return new Date(minute.getTime() - (minuteOfDay(wallClock(venue.timezone, minute)) % venue.slotMinutes) * MINUTE);
}

function offGrid(venue: BookingVenue, start: Date): DomainError {
  const earlier = gridBefore(venue, start);
  const later = new Date(earlier.getTime() + venue.slotMinutes * MINUTE);
  return fieldError('booking.off_grid', 'startsAt', {
    ...{ venue: venue.name, minutes: venue.slotMinutes, earlier: localText(venue, earlier), later: localText(venue, later) },
    times: [earlier.toISOString(), later.toISOString()],
  });
}

/** Nobody who is confirmed or seated overlaps; [18:00, 20:00) and [20:00, 22:00) do not. */
export const isFree = (table: string, span: Interval, taken: readonly Taken[]): boolean =>
  !taken.some((other) => other.table === table && overlaps(other, span));

/**
 * Up to three places that are free for the same party and within the kitchen's pace: other tables at the same time first, then the nearest times on the venue's grid;
 * among equals the same kind, the fewest empty seats, the closest price. A table comes twice only where there are not three.
 */
export function alternativesFor(wish: {
  table: Pick<Table, 'documentId' | 'kind'>;
  price: Minor;
  guests: number;
  span: Interval;
  venue: BookingVenue;
  tables: readonly Table[];
  taken: readonly Taken[];
  arrivals: readonly Arrival[];
  now: Date;
}): Alternative[] {
  const { venue, guests, arrivals, now } = wish;
  const fitting = wish.tables
    .filter((table) => table.isBookable && table.seats >= wish.guests)
    .sort((a, b) => distance(a, wish) - distance(b, wish));
  const offers: Alternative[] = [];
  const again: Alternative[] = [];
  const open = openIntervals(venue, windowAround(wish.span));
  for (const span of nearbySpans(wish.span, venue)) {
    if (!isInTime(venue, span, now) || !holds(open, span)) continue;
    if (!fitsPace(venue, arrivals, { start: span.start, guests, isOnline: true })) continue;
    for (const table of fitting.filter((candidate) => isFree(candidate.documentId, span, wish.taken))) {
      const isNew = !offers.some((offer) => offer.table === table.documentId);
      (isNew ? offers : again).push(offerOf(table, span, venue));
    }
    if (offers.length >= OFFERED) break;
  }
  return [...offers, ...again].slice(0, OFFERED);
}

/** The window of bookings and arrivals that `alternativesFor` has to know about. */
export const windowAround = (span: Interval): Interval => ({
  start: new Date(span.start.getTime() - NEARBY_MINUTES * MINUTE),
  end: new Date(span.end.getTime() + NEARBY_MINUTES * MINUTE),
});

const distance = (table: Table, wish: { table: Pick<Table, 'kind'>; price: Minor; guests: number }): number =>
  (table.kind === wish.table.kind ? 0 : 1e12) + (table.seats - wish.guests) * 1e9 + Math.min(Math.abs(table.price - wish.price), 1e8);

/** The wanted span itself, or that before it on the grid, then a slot later, a slot earlier, two slots later… up to two hours away. */
function nearbySpans(wanted: Interval, venue: BookingVenue): Interval[] {
  const { slotMinutes } = venue;
  const start = isOnGrid(venue, wanted.start) ? wanted.start : gridBefore(venue, wanted.start);
  const [offset, length] = [start.getTime() - wanted.start.getTime(), wanted.end.getTime() - wanted.start.getTime()];
  const shifts = [0];
  for (let minutes = slotMinutes; minutes <= NEARBY_MINUTES; minutes += slotMinutes) shifts.push(minutes, -minutes);
  return shifts
    .filter((minutes) => Math.abs(offset + minutes * MINUTE) <= NEARBY_MINUTES * MINUTE)
    .map((minutes) => new Date(start.getTime() + minutes * MINUTE))
    .map((begin) => ({ start: begin, end: new Date(begin.getTime() + length) }));
}

/** Does the venue take guests' bookings for this span? Tables play no part. */
export const isOfferable = (venue: BookingVenue, span: Interval, now: Date): boolean =>
  isInTime(venue, span, now) && isOnGrid(venue, span.start) && isOpenThroughout(venue, span);

const isInTime = (venue: BookingVenue, span: Interval, now: Date): boolean =>
  span.start.getTime() >= now.getTime() + venue.noticeMinutes * MINUTE &&
  (!venue.bookingsPausedUntil || span.start >= venue.bookingsPausedUntil);

const offerOf = (table: Table, span: Interval, venue: BookingVenue): Alternative => ({
  table: table.documentId,
  number: table.number,
  kind: table.kind,
  seats: table.seats,
  area: table.area,
  price: priceAt(table, venue.timezone, span.start),
  startsAt: span.start.toISOString(),
  endsAt: span.end.toISOString(),
});
