/** Times as the demo house tells them. */
import { DateTime } from 'luxon';
import type { SeedMoment } from '../types';

const GRID_MS = 15 * 60_000;
const EVENING = { hour: 19 };
/** The coming evening is tomorrow's when today's is nearer than this. */
const EVENING_NOTICE = { hours: 2 };

/** "07:30" as Strapi stores times of day. */
export const milliseconds = (time: string): string => `${time}:00.000`;

export function momentAt(moment: SeedMoment, timezone: string, now: Date): Date {
  if ('inMinutes' in moment) return new Date(Math.floor(now.getTime() / GRID_MS) * GRID_MS + moment.inMinutes * 60_000);
  const local = DateTime.fromJSDate(now, { zone: timezone });
  const evening = local.startOf('day').set(EVENING);
  const day = local.plus(EVENING_NOTICE) <= evening ? evening : evening.plus({ days: 1 });
  const [hour = 0, minute = 0] = moment.at.split(':').map(Number);
  return day.plus({ days: moment.day }).set({ hour, minute }).toJSDate();
}
