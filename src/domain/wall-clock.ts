/** What clocks on the wall of a time zone show. */
import { DateTime, IANAZone } from 'luxon';

const DAY = 86_400_000;
const MAX_DAYS = 1_000;

/** Asks Intl, which is slow, once for each day (UTC) whose two ends share an offset; no zone moves its clocks there and back in one day. */
class KnownZone extends IANAZone {
  /** Minutes east of UTC; null on the day of a clock change. */
  private readonly offsets = new Map<number, number | null>();

  override offset(timestamp: number): number {
    const day = Math.floor(timestamp / DAY);
    return this.offsetOf(day) ?? super.offset(timestamp);
  }

  private offsetOf(day: number): number | null {
    const known = this.offsets.get(day);
    if (known !== undefined) return known;
    const [first, last] = [super.offset(day * DAY), super.offset((day + 1) * DAY)];
    const offset = first === last ? first : null;
    if (this.offsets.size >= MAX_DAYS) this.offsets.clear();
    this.offsets.set(day, offset);
    return offset;
  }
}

const zones = new Map<string, KnownZone>();

/** A name of the list that everybody has. “UTC+3” and “+03:00” are none: it means the opposite to PostgreSQL, nothing to browsers; “local” is somebody's own. */
export const isTimeZone = (name: string): boolean => /^[A-Z]/.test(name) && IANAZone.isValidZone(name);

function zoneOf(name: string): KnownZone {
  const zone = zones.get(name) ?? new KnownZone(name);
  zones.set(name, zone);
  return zone;
}

/** @param timezone “Europe/Vienna” */
export const wallClock = (timezone: string, instant: Date): DateTime => DateTime.fromJSDate(instant, { zone: zoneOf(timezone) });

/** The first moment of a day of the zone's calendar. @param day YYYY-MM-DD */
export const startOfDay = (timezone: string, day: string): DateTime => DateTime.fromISO(day, { zone: zoneOf(timezone) });

/** “02:30”; in the hour that comes twice, which of the two: “02:30 (UTC+2)”. */
export const clockText = (timezone: string, instant: Date): string =>
  `${wallClock(timezone, instant).toFormat('HH:mm')}${whichOfTwo(timezone, instant)}`;

/** “ (UTC+2)” in the hour that comes twice, nothing in every other. */
export function whichOfTwo(timezone: string, instant: Date): string {
  const moment = wallClock(timezone, instant);
  return moment.getPossibleOffsets().length > 1 ? ` (${moment.toFormat("'UTC'Z")})` : '';
}

/** Minutes since midnight. */
export const minuteOfDay = ({ hour, minute }: DateTime): number => hour * 60 + minute;
