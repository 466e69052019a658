/** Times as they are typed: on the venue's wall clock. */
import { DateTime } from 'luxon';

/** "19:30" */
export const wallTime = (instant: string, zone: string): string => DateTime.fromISO(instant, { zone }).toFormat('HH:mm');
/** "2026-03-27" */
export const wallDay = (instant: string, zone: string): string => DateTime.fromISO(instant, { zone }).toFormat('yyyy-MM-dd');

/** @returns null for what is no time. */
export function instantOf(day: string, time: string, zone: string): string | null {
  const moment = DateTime.fromISO(`${day}T${time}`, { zone });
  return moment.isValid ? moment.toUTC().toISO() : null;
}

/** An end that is not after the start is meant for the next day. */
export function endAfter(startsAt: string, time: string, zone: string): string | null {
  const start = DateTime.fromISO(startsAt, { zone });
  const end = DateTime.fromISO(`${start.toFormat('yyyy-MM-dd')}T${time}`, { zone });
  if (!end.isValid) return null;
  return (end > start ? end : end.plus({ days: 1 })).toUTC().toISO();
}

export const dayAfter = (day: string, days: number): string => DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd');
