/** A kitchen takes so many covers in a quarter of an hour: all that arrive count, whoever wrote them in; online it may be fewer, so that the door has its share. */
import { DomainError, fieldError } from '../errors';
import { isServedAt, minutesOf, WEEKDAYS, type Interval, type Weekday } from '../time';
import { localText } from '../venue/venue';
import { minuteOfDay, wallClock } from '../wall-clock';

export const PACE_MINUTES = 15;
const QUARTER = PACE_MINUTES * 60_000;

/** Covers in a quarter of an hour; null = as many as there are seats. */
export interface Limits {
  covers: number | null;
  onlineCovers: number | null;
}

/** Other limits at some times: on one weekday or on all; `until` ≤ `from` passes midnight, and the same time twice is the whole day. */
export interface PaceRule extends Limits {
  weekday: Weekday | null;
  from: string;
  until: string;
}

export interface Pace extends Limits {
  rules: readonly PaceRule[];
}

export interface PacedVenue {
  timezone: string;
  pace: Pace;
}

/** A party that is confirmed, here, or was here. */
export interface Arrival {
  start: Date;
  guests: number;
  /** The guest booked it, not the staff and not at the door. */
  isOnline: boolean;
}

export const hasPace = ({ pace }: PacedVenue): boolean =>
  [pace, ...pace.rules].some(({ covers, onlineCovers }) => covers !== null || onlineCovers !== null);

/** The quarter of an hour that an arrival belongs to; every time zone is whole quarters away from UTC. */
export function quarterOf(instant: Date): Interval {
  const start = Math.floor(instant.getTime() / QUARTER) * QUARTER;
  return { start: new Date(start), end: new Date(start + QUARTER) };
}

/** A rule of the weekday goes before one of every day; where none applies, the venue's own limits. */
export function limitsAt({ timezone, pace }: PacedVenue, instant: Date): Limits {
  const ruling = pace.rules.filter((rule) => isServedAt(rule, timezone, instant));
  return ruling.find((rule) => rule.weekday === weekdayOf(rule, timezone, instant)) ?? ruling.find((rule) => rule.weekday === null) ?? pace;
}

/** After midnight a rule that passes it belongs to the day before. */
function weekdayOf({ from, until }: PaceRule, timezone: string, instant: Date): Weekday | undefined {
  const local = wallClock(timezone, instant);
  const isOfYesterday = minutesOf(until) <= minutesOf(from) && minuteOfDay(local) < minutesOf(until);
  return WEEKDAYS[(isOfYesterday ? local.minus({ days: 1 }) : local).weekday - 1];
}

/** How many more covers the quarter takes for such a party; Infinity where nothing limits it. Never below zero. */
export function coversLeft(venue: PacedVenue, arrivals: readonly Arrival[], { start, isOnline }: Omit<Arrival, 'guests'>): number {
  const { covers, onlineCovers } = limitsAt(venue, start);
  const quarter = quarterOf(start);
  const here = arrivals.filter((arrival) => arrival.start >= quarter.start && arrival.start < quarter.end);
  const left = [
    covers === null ? Infinity : covers - sum(here),
    isOnline && onlineCovers !== null ? onlineCovers - sum(here.filter((arrival) => arrival.isOnline)) : Infinity,
  ];
  return Math.max(0, Math.min(...left));
}

const sum = (arrivals: readonly Arrival[]): number => arrivals.reduce((total, { guests }) => total + guests, 0);

export const fitsPace = (venue: PacedVenue, arrivals: readonly Arrival[], party: Arrival): boolean =>
  party.guests <= coversLeft(venue, arrivals, party);

/** The refusal names the quarter and what is left of it, with near times that fit. */
export function paceFull(venue: PacedVenue, arrivals: readonly Arrival[], party: Arrival, alternatives: readonly unknown[]): DomainError {
  const { start, end } = quarterOf(party.start);
  return new DomainError('booking.pace_full', {
    from: localText(venue, start),
    until: localText(venue, end),
    left: coversLeft(venue, arrivals, party),
    alternatives,
  });
}

/** Checks what an owner typed. @throws DomainError naming the field. */
export function checkPace({ covers, onlineCovers, rules }: Pace): void {
  if (isMore(onlineCovers, covers)) throw fieldError('venue.pace_online_above_all', 'paceOnlineCovers');
  for (const [index, rule] of rules.entries())
    if (isMore(rule.onlineCovers, rule.covers)) throw fieldError('venue.pace_online_above_all', ['paceRules', index, 'onlineCovers']);
}

const isMore = (some: number | null, all: number | null): boolean => some !== null && all !== null && some > all;
