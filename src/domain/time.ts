/** Opening and serving hours are wall-clock times of the venue: they may pass midnight, and clock changes move them with the wall clock. */
import type { DateTime } from 'luxon';
import { minuteOfDay, wallClock } from './wall-clock';

/** Half-open [start, end) in UTC. */
export interface Interval {
  start: Date;
  end: Date;
}

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** One service of a day; `closes` ≤ `opens` means the next day, so 00:00–00:00 is the whole day. `HH:mm`, seconds are ignored. */
export interface OpeningHours {
  weekday: Weekday;
  opens: string;
  closes: string;
}

/** The venue is shut in [startsAt, endsAt), whatever the hours say. */
export interface Closure {
  startsAt: Date;
  endsAt: Date;
  reason?: string | null;
}

export interface Schedule {
  timezone: string;
  hours: readonly OpeningHours[];
  closures: readonly Closure[];
}

const DAYS_LOOKED_AHEAD = 15;

export const covers = (interval: Interval, instant: Date): boolean => interval.start <= instant && instant < interval.end;

export const overlaps = (a: Interval, b: Interval): boolean => a.start < b.end && b.start < a.end;

/** Open at this instant? A venue without any hours is always open. */
export function isOpenAt(schedule: Schedule, instant: Date): boolean {
  if (schedule.closures.some((closure) => covers({ start: closure.startsAt, end: closure.endsAt }, instant))) return false;
  if (schedule.hours.length === 0) return true;
  return servicesAround(schedule, instant, 1).some((service) => covers(service, instant));
}

/** Open from the first instant to the last, services that touch included? */
export const isOpenThroughout = (schedule: Schedule, span: Interval): boolean => holds(openIntervals(schedule, span), span);

/** Is the whole span inside one of the intervals? */
export const holds = (intervals: readonly Interval[], span: Interval): boolean =>
  intervals.some((open) => open.start <= span.start && span.end <= open.end);

/** When the venue is open around a window: services that touch are one, closures are cut out. */
export function openIntervals(schedule: Schedule, window: Interval): Interval[] {
  const days = Math.ceil((window.end.getTime() - window.start.getTime()) / 86_400_000);
  const services = schedule.hours.length === 0 ? [window] : servicesAround(schedule, window.start, days);
  const joined: Interval[] = [];
  for (const service of [...services].sort((a, b) => a.start.getTime() - b.start.getTime())) {
    const last = joined.at(-1);
    if (!last || service.start > last.end) joined.push({ ...service });
    else if (service.end > last.end) last.end = service.end;
  }
  return schedule.closures.reduce((open, closure) => open.flatMap((interval) => without(interval, closure)), joined);
}

const without = (open: Interval, closure: Closure): Interval[] => [
  ...(open.start < closure.startsAt ? [{ start: open.start, end: open.end < closure.startsAt ? open.end : closure.startsAt }] : []),
  ...(open.end > closure.endsAt ? [{ start: open.start > closure.endsAt ? open.start : closure.endsAt, end: open.end }] : []),
];

/** The first instant ≥ `from` at which the venue is open, or null within the next two weeks. */
export function nextOpening(schedule: Schedule, from: Date): Date | null {
  if (isOpenAt(schedule, from)) return from;
  const candidates = [
    ...servicesAround(schedule, from, DAYS_LOOKED_AHEAD).map((service) => service.start),
    ...schedule.closures.map((closure) => closure.endsAt),
  ];
  const later = candidates.filter((start) => start > from && isOpenAt(schedule, start));
  return later.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}

/** Is the wall clock of the zone within [from, until)? `until` ≤ `from` passes midnight; both null means always. */
export function isServedAt(served: { from: string | null; until: string | null }, timezone: string, instant: Date): boolean {
  if (!served.from || !served.until) return true;
  const now = minuteOfDay(wallClock(timezone, instant));
  const [from, until] = [minutesOf(served.from), minutesOf(served.until)];
  return from < until ? from <= now && now < until : now >= from || now < until;
}

/** "07:30", "07:30:00.000" → 450. @throws RangeError when it is no time of day. */
export function minutesOf(time: string): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)(:[0-5]\d(\.\d+)?)?$/.exec(time);
  if (!match) throw new RangeError(`Not a time of day: ${time}`);
  return Number(match[1]) * 60 + Number(match[2]);
}

/** "07:30:00.000" → "07:30", as people read it. */
export const shortTime = (time: string): string => time.slice(0, 5);

/** The services that begin from the day before `instant` until `days` after it, as instants. */
function servicesAround(schedule: Schedule, instant: Date, days: number): Interval[] {
  const today = wallClock(schedule.timezone, instant).startOf('day');
  const services: Interval[] = [];
  for (let offset = -1; offset <= days; offset += 1) {
    const day = today.plus({ days: offset });
    const weekday = WEEKDAYS[day.weekday - 1];
    for (const hours of schedule.hours) if (hours.weekday === weekday) services.push(serviceOn(day, hours));
  }
  return services;
}

function serviceOn(day: DateTime, hours: OpeningHours): Interval {
  const [opens, closes] = [minutesOf(hours.opens), minutesOf(hours.closes)];
  const lastDay = closes <= opens ? day.plus({ days: 1 }) : day;
  return { start: wallTime(day, opens), end: wallTime(lastDay, closes) };
}

/** The first instant of the day at which the wall clock shows this time or a later one: after a gap, and the first of two. */
function wallTime(day: DateTime, minutes: number): Date {
  let moment = day.set({ hour: Math.floor(minutes / 60), minute: minutes % 60, second: 0, millisecond: 0 });
  if (moment.offset === day.offset && minuteOfDay(moment) === minutes) return moment.toJSDate();
  // Luxon lands as far behind a gap as the skipped time was into it.
  for (let earlier = moment.minus({ minutes: 1 }); isPast(earlier, day, minutes); earlier = moment.minus({ minutes: 1 })) moment = earlier;
  return moment.toJSDate();
}

const isPast = (moment: DateTime, day: DateTime, minutes: number): boolean => moment.hasSame(day, 'day') && minuteOfDay(moment) >= minutes;
