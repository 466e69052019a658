/** A stored table obeys the house's rules, whoever wrote it. */
import { fieldError } from '#domain/errors';
import { checkTable } from '#domain/table/table';
import type { Written } from '#platform/documents/write';
import { currencyAt } from '../../venue/rows/currency';
import { readTable } from '../rows/table-facts';

const JOINED = `
  select o.number, o.id = t.id as "isItself", o.venue_id is distinct from t.venue_id as "isElsewhere"
  from tables t join tables_joins_with_lnk l on l.table_id = t.id join tables o on o.id = l.inv_table_id where t.document_id = ?`;

export async function checkTableRow({ trx, documentId }: Written<'api::table.table'>): Promise<void> {
  const table = await readTable(trx, documentId);
  if (!table) return;
  if (table.venueId === null) throw fieldError('venue.unknown', 'venue');
  const { rows } = await trx.raw<{ rows: { number: string; isItself: boolean; isElsewhere: boolean }[] }>(JOINED, [documentId]);
  checkTable({ ...table, joinsWith: rows, currency: await currencyAt(trx, table.venueId) });
}
