/** The search for a table over all venues: one statement, whatever the filters, on indexed columns. */
import { toMinor, type Minor } from '../../../domain/money';
import type { TableKind } from '../../../domain/table';
import type { Trx } from '../../../postgres/rows';

export interface Filters {
  kind?: TableKind | undefined;
  seats?: number | undefined;
  minPrice?: number | undefined;
  maxPrice?: number | undefined;
}

/** A venue to search in; without a span nothing is taken. `day` is its calendar's, for the dated prices. */
export interface Place {
  venue: number;
  day: string;
  start: Date | null;
  end: Date | null;
}

export interface AvailableTable {
  table: string;
  number: string;
  kind: TableKind;
  seats: number;
  price: Minor;
  currency: string;
  area: string | null;
  venue: string;
}

const SEARCH = `
  select * from (
    select t.document_id as "table", t.number, t.kind, t.seats, t.area, v.document_id as venue, v.currency, v.rank,
      coalesce((select p.price from tables_cmps c join components_table_prices p on p.id = c.cmp_id
        where c.entity_id = t.id and c.field = 'prices' and p.valid_from <= place.day order by p.valid_from desc limit 1), t.price) as price
    from jsonb_to_recordset(:places::jsonb) as place(venue integer, day date, "start" timestamp, "end" timestamp)
    join venues v on v.id = place.venue
    join tables t on t.venue_id = place.venue and t.is_bookable
    where (:kind::text is null or t.kind = :kind) and (:seats::integer is null or t.seats >= :seats)
      and not exists (
        select from bookings b where b.table_id = t.id and b.status in ('confirmed', 'seated')
          and tsrange(b.starts_at, b.ends_at) && tsrange(place."start", place."end") and place."start" is not null
      )
  ) found
  where (:minPrice::numeric is null or price >= :minPrice) and (:maxPrice::numeric is null or price <= :maxPrice)
  order by rank, seats, price, length(number), number`;

export async function findAvailable(trx: Trx, places: readonly Place[], filters: Filters): Promise<AvailableTable[]> {
  const timestamp = (instant: Date | null) => instant?.toISOString().slice(0, -1) ?? null;
  const { rows } = await trx.raw<{ rows: (Omit<AvailableTable, 'price'> & { price: number | string; rank: number })[] }>(SEARCH, {
    places: JSON.stringify(places.map((place) => ({ ...place, start: timestamp(place.start), end: timestamp(place.end) }))),
    kind: filters.kind ?? null,
    seats: filters.seats ?? null,
    minPrice: filters.minPrice ?? null,
    maxPrice: filters.maxPrice ?? null,
  } as never);
  return rows.map(({ rank: _rank, ...row }) => ({ ...row, price: toMinor(row.price) }));
}
