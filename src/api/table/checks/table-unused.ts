/** What was booked is history: a table with bookings is closed, not deleted. */
import { DomainError } from '#domain/errors';
import type { Change } from '#platform/documents/write';
import { bookingsAt } from '../../booking/rows/booking-rows';

export async function checkTableUnused({ trx, before: table }: Change<'api::table.table'>): Promise<void> {
  const count = await bookingsAt(trx, table.id);
  if (count > 0) throw new DomainError('table.has_bookings', { table: table.number, count });
}
