/** The visits that are still to come: asked for or confirmed. */
import { TO_COME } from '#domain/booking/booking';
import type { Visit } from '#domain/booking/broken-bookings';
import type { Trx } from '#platform/postgres/rows';

/** @param of row id of a venue, or of a table: alone or pushed to another */
export const upcomingVisits = (trx: Trx, of: { venue: number } | { table: number }, now: Date): Promise<Visit[]> =>
  trx('bookings as b')
    .join('tables as t', 't.id', 'b.table_id')
    .where(
      (here) =>
        void ('venue' in of ? here.where('b.venue_id', of.venue) : here.whereRaw('? in (b.table_id, b.joined_with_id)', [of.table])),
    )
    .whereIn('b.status', [...TO_COME])
    .where('b.ends_at', '>', now)
    .orderBy('b.starts_at')
    .select<Visit[]>(
      'b.document_id as documentId',
      'b.number',
      'b.status',
      'b.name',
      'b.guests',
      't.number as table',
      'b.starts_at as start',
      'b.ends_at as end',
    );
