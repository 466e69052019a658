/** Tables with their dated prices, as the domain knows them. */
import { toMinor } from '#domain/money';
import type { DatedPrice, Table, TableKind } from '#domain/table/table';
import type { Trx } from '#platform/postgres/rows';

export interface TableFacts extends Table {
  id: number;
  venueId: number;
}

interface TableRow {
  id: number;
  document_id: string;
  number: string;
  kind: TableKind;
  seats: number;
  price: number | string;
  is_bookable: boolean;
  area: string | null;
  venue_id: number;
  prices: { validFrom: string; price: number }[];
}

const TABLE_FACTS = `
  t.id, t.document_id, t.number, t.kind, t.seats, t.price, t.is_bookable, t.area, t.venue_id,
  coalesce((select json_agg(json_build_object('validFrom', p.valid_from, 'price', p.price))
    from tables_cmps tc join components_table_prices p on p.id = tc.cmp_id where tc.entity_id = t.id and tc.field = 'prices'), '[]'::json) as prices`;

export async function readTable(trx: Trx, documentId: string): Promise<TableFacts | null> {
  const { rows } = await trx.raw<{ rows: TableRow[] }>(`select ${TABLE_FACTS} from tables t where t.document_id = ?`, [documentId]);
  return rows[0] ? tableOf(rows[0]) : null;
}

export async function readTableById(trx: Trx, id: number): Promise<TableFacts | null> {
  const { rows } = await trx.raw<{ rows: TableRow[] }>(`select ${TABLE_FACTS} from tables t where t.id = ?`, [id]);
  return rows[0] ? tableOf(rows[0]) : null;
}

export async function readTablesOf(trx: Trx, venueId: number): Promise<TableFacts[]> {
  const { rows } = await trx.raw<{ rows: TableRow[] }>(`select ${TABLE_FACTS} from tables t where t.venue_id = ? order by t.id`, [venueId]);
  return rows.map(tableOf);
}

/** May these two be pushed together? Said on either of them. */
export async function areJoined(trx: Trx, one: number, other: number): Promise<boolean> {
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    'select from tables_joins_with_lnk where (table_id, inv_table_id) in ((:one, :other), (:other, :one)) limit 1',
    { one, other },
  );
  return rows.length > 0;
}

const tableOf = (row: TableRow): TableFacts => ({
  id: row.id,
  documentId: row.document_id,
  number: row.number,
  kind: row.kind,
  seats: row.seats,
  price: toMinor(row.price),
  isBookable: row.is_bookable,
  area: row.area,
  venueId: row.venue_id,
  prices: row.prices.map((dated): DatedPrice => ({ validFrom: dated.validFrom, price: toMinor(dated.price) })),
});
