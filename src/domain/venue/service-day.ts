/** A house's day begins when its night is over: who sits there at one in the morning belongs to the evening before. */
import type { DateTime } from 'luxon';
import { openIntervals, type Interval, type Schedule } from '../time';
import { startOfDay, wallClock } from '../wall-clock';

const BEGINS_AT_HOUR = 5;

export interface ServiceDay extends Interval {
  /** When the venue is open, cut to the day. */
  open: Interval[];
}

/** "2026-03-27": the day of the house that this instant belongs to. */
export function serviceDayOf(timezone: string, instant: Date): string {
  const local = wallClock(timezone, instant);
  // By the wall clock: the night of a clock change is an hour shorter or longer.
  return (local.hour < BEGINS_AT_HOUR ? local.minus({ days: 1 }) : local).toFormat('yyyy-MM-dd');
}

/** @param day YYYY-MM-DD on the venue's calendar. */
export function serviceDay(schedule: Schedule, day: string): ServiceDay {
  const first = startOfDay(schedule.timezone, day);
  const beginning = (date: DateTime): Date => date.set({ hour: BEGINS_AT_HOUR }).toJSDate();
  const [start, end] = [beginning(first), beginning(first.plus({ days: 1 }))];
  const open = openIntervals(schedule, { start, end }).flatMap((interval) => within(interval, { start, end }));
  return { start, end, open };
}

const within = (interval: Interval, day: Interval): Interval[] => {
  const start = interval.start > day.start ? interval.start : day.start;
  const end = interval.end < day.end ? interval.end : day.end;
  return start < end ? [{ start, end }] : [];
};
