/** A model of wall clocks that knows nothing of the product's code: Intl tells the local time of each minute, the rest is looking at minutes. */
import { WEEKDAYS, type Schedule } from '#domain/time';

export const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

export interface Wall {
  /** Days since 1970-01-01 of the local calendar. */
  day: number;
  minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

export function wallOf(zone: string, instant: number): Wall {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  formats.set(zone, format);
  const parts = Object.fromEntries(format.formatToParts(instant).map((part) => [part.type, Number(part.value)]));
  const day = Date.UTC(parts.year ?? 0, (parts.month ?? 1) - 1, parts.day) / DAY;
  return { day, minute: (parts.hour ?? 0) * 60 + (parts.minute ?? 0) };
}

const atLeast = (wall: Wall, day: number, minute: number): boolean => wall.day > day || (wall.day === day && wall.minute >= minute);
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Every minute of [from, from + days) with its wall clock. */
export class Minutes {
  private readonly walls: Wall[];

  /** Clocks change on half hours, so that one look each half hour is enough. */
  constructor(
    zone: string,
    private readonly from: number,
    days: number,
  ) {
    this.walls = Array.from({ length: days * 48 }, (_, half) => wallOf(zone, from + half * 30 * MINUTE)).flatMap(({ day, minute }) =>
      Array.from({ length: 30 }, (_, index) => ({ day, minute: minute + index })),
    );
  }

  /** The minutes at which the house is open, as 0 and 1. A time of day begins when the wall clock first shows it, or would have. */
  open(schedule: Omit<Schedule, 'timezone'>): Uint8Array {
    const open = new Uint8Array(this.walls.length).fill(schedule.hours.length === 0 ? 1 : 0);
    const [first, last] = [this.walls[0]?.day ?? 0, this.walls.at(-1)?.day ?? 0];
    for (let day = first - 1; day <= last; day += 1) {
      const weekday = WEEKDAYS[(((day + 3) % 7) + 7) % 7];
      for (const { opens, closes } of schedule.hours.filter((hours) => hours.weekday === weekday)) {
        const end = this.begins(minutes(closes) <= minutes(opens) ? day + 1 : day, minutes(closes));
        open.fill(1, this.begins(day, minutes(opens)), end);
      }
    }
    for (const { startsAt, endsAt } of schedule.closures) open.fill(0, this.indexOf(startsAt), this.indexOf(endsAt));
    return open;
  }

  private begins(day: number, minute: number): number {
    const index = this.walls.findIndex((wall) => atLeast(wall, day, minute));
    return index < 0 ? this.walls.length : index;
  }

  private indexOf = (instant: Date): number => Math.max(0, Math.min(this.walls.length, (instant.getTime() - this.from) / MINUTE));
}
