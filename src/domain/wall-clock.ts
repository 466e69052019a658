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

export const isTimeZone = (name: string): boolean => DateTime.local({ zone: name }).isValid;

/** Luxon reads the names that Intl does not know: “UTC+3”. */
function zoneOf(name: string): KnownZone | string {
  const zone = zones.get(name) ?? new KnownZone(name);
  if (!zone.isValid) return name;
  zones.set(name, zone);
  return zone;
}

/** @param timezone “Europe/Vienna” */
export const wallClock = (timezone: string, instant: Date): DateTime => DateTime.fromJSDate(instant, { zone: zoneOf(timezone) });

/** The first moment of a day of the zone's calendar. @param day YYYY-MM-DD */
export const startOfDay = (timezone: string, day: string): DateTime => DateTime.fromISO(day, { zone: zoneOf(timezone) });

/** Minutes since midnight. */
export const minuteOfDay = ({ hour, minute }: DateTime): number => hour * 60 + minute;
