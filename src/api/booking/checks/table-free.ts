/** A table that is kept is not given twice: whoever confirms is told who has it. */
import { decidesContest } from '#domain/booking/booking';
import { tableTaken } from '#domain/booking/taken-table';
import { actorOf } from '#platform/actions/actor';
import { isStaff } from '#platform/actions/caller';
import type { Change } from '#platform/documents/write';
import { readTableById } from '../../table/rows/table-facts';
import { readVenues } from '../../venue/rows/venue-facts';
import { tablesOf, winnerAt } from '../rows/booking-rows';

/** Under the tables' locks. @throws DomainError `booking.table_taken` */
export async function checkTableStillFree({ strapi, trx, data, before: booking }: Change<'api::booking.booking'>): Promise<void> {
  if (data.state !== 'confirmed' || !decidesContest(booking) || booking.table === null) return;
  const winner = await winnerAt(trx, tablesOf(booking), { start: booking.startsAt, end: booking.endsAt }, booking.id);
  if (!winner) return;
  const table = await readTableById(trx, booking.table);
  const [venue] = await readVenues(trx, [booking.venue ?? 0]);
  throw tableTaken({
    venue: venue ?? { timezone: 'UTC' },
    table: table?.number ?? '',
    winner,
    isStaff: isStaff(strapi) || actorOf(strapi).kind === 'machine',
  });
}
