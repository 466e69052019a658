/** New hours and closures are saved when they break no booking, or when whoever saves them has said that they may. */
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { breaksBookings, brokenBy } from '#domain/booking/broken-bookings';
import { inTransaction, type Row } from '#platform/postgres/rows';
import { upcomingVisits } from '../../booking/rows/upcoming';
import { readVenue } from '../rows/venue-facts';

const SCHEDULE = ['hours', 'closures', 'timezone'];

/** @throws DomainError `venue.breaks_bookings` with all of them; what was written is undone. */
export async function keepBookings<T>(strapi: Core.Strapi, documentId: string, data: Row, write: () => Promise<T>): Promise<T> {
  const isAccepted = data.acceptsBroken === true;
  // It holds for this once.
  if ('acceptsBroken' in data) data.acceptsBroken = false;
  if (isAccepted || !SCHEDULE.some((field) => field in data)) return write();
  return inTransaction(strapi, async (trx) => {
    const before = await readVenue(trx, documentId);
    const result = await write();
    const after = before && (await readVenue(trx, documentId));
    if (!before || !after) return result;
    const broken = brokenBy({ before, after, visits: await upcomingVisits(trx, { venue: before.id }, clock.now()) });
    if (broken.length > 0) throw breaksBookings(after, broken);
    return result;
  });
}
