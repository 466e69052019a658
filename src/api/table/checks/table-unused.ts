/** What was booked is history: a table with bookings is closed, not deleted. */
import { DomainError } from '#domain/errors';
import type { Change } from '#platform/documents/write';

export async function checkTableUnused({ trx, before: table }: Change<'api::table.table'>): Promise<void> {
  const [{ count } = { count: 0 }] = await trx('bookings')
    .where((mine) => void mine.where({ table_id: table.id }).orWhere({ joined_with_id: table.id }))
    .count<{ count: number | string }[]>('* as count');
  if (Number(count) > 0) throw new DomainError('table.has_bookings', { table: table.number, count: Number(count) });
}
