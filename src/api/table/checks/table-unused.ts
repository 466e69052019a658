/** What was booked is history: a table with bookings is closed, not deleted. */
import type { Core } from '@strapi/strapi';
import { DomainError } from '#domain/errors';
import { inTransaction } from '#platform/postgres/rows';

export const checkTableUnused = (strapi: Core.Strapi, documentId: string): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    const table = await trx('tables')
      .where({ document_id: documentId })
      .forUpdate()
      .first<{ id: number; number: string } | undefined>('id', 'number');
    if (!table) return;
    const [{ count } = { count: 0 }] = await trx('bookings')
      .where((mine) => void mine.where({ table_id: table.id }).orWhere({ joined_with_id: table.id }))
      .count<{ count: number | string }[]>('* as count');
    if (Number(count) > 0) throw new DomainError('table.has_bookings', { table: table.number, count: Number(count) });
  });
