/** The search for a table over all venues: one statement, whatever the filters, on indexed columns; pairs that are pushed together where a single table is too small. */
import { MAX_VISIT_HOURS } from '#domain/booking/availability';
import { SITTING } from '#domain/booking/booking';
import { overstaysUntil } from '#domain/booking/overstay';
import { clock } from '#platform/clock';
import { toMinor, type Minor } from '#domain/money';
import type { TableKind } from '#domain/table/table';
import { rowsOf, type Trx } from '#platform/postgres/rows';
import { sqlList } from '#platform/postgres/sql-list';

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
  /** The table that is pushed to it, where no single one is large enough; they are listed last. */
  joinedWith: string | null;
  number: string;
  kind: TableKind;
  seats: number;
  price: Minor;
  currency: string;
  area: string | null;
  venue: string;
}

const SEARCH = `
  with free as (
    select t.id, t.document_id, t.number, t.kind, t.seats, t.area, v.document_id as venue, v.currency, v.rank,
      coalesce((select p.price from tables_cmps c join components_table_prices p on p.id = c.cmp_id
        where c.entity_id = t.id and c.field = 'prices' and p.valid_from <= place.day order by p.valid_from desc limit 1), t.price) as price
    from jsonb_to_recordset(:places::jsonb) as place(venue integer, day date, "start" timestamp, "end" timestamp)
    join venues v on v.id = place.venue
    join tables t on t.venue_id = place.venue and t.is_bookable
    where (:kind::text is null or t.kind = :kind) and not exists (
      select from booking_tables k where place."start" is not null and k.table_id = t.id and k.span && tsrange(place."start", place."end"))
    and not exists (
      select from booking_tables k join bookings b on b.id = k.booking_id
      where place."start" <= :soon::timestamp and k.table_id = t.id and k.span && tsrange(:longAgo::timestamp, :soon::timestamp)
        and b.status in (${sqlList(SITTING)}))
    and not exists (
      select from table_holds h where place."start" is not null and h.table_id = t.id and h.expires_at > :now
        and h.span && tsrange(place."start", place."end"))
  ), pairs as (
    select table_id as one, inv_table_id as other from tables_joins_with_lnk
    union select inv_table_id, table_id from tables_joins_with_lnk
  ), found as (
    select document_id as "table", null as "joinedWith", number, kind, seats, price, currency, area, venue, rank
    from free where :seats::integer is null or seats >= :seats
    union all
    select a.document_id, b.document_id, a.number || '+' || b.number, a.kind, a.seats + b.seats, a.price + b.price, a.currency, a.area, a.venue, a.rank
    from pairs join free a on a.id = pairs.one join free b on b.id = pairs.other
    where a.id < b.id and greatest(a.seats, b.seats) < :seats and a.seats + b.seats >= :seats
  )
  select * from found
  where (:minPrice::numeric is null or price >= :minPrice) and (:maxPrice::numeric is null or price <= :maxPrice)
  order by rank, "joinedWith" is not null, seats, price, length(number), number`;

export async function findAvailable(trx: Trx, places: readonly Place[], filters: Filters): Promise<AvailableTable[]> {
  const timestamp = (instant: Date | null) => instant?.toISOString().slice(0, -1) ?? null;
  const now = clock.now();
  const rows = await rowsOf<Omit<AvailableTable, 'price'> & { price: number | string; rank: number }>(trx, SEARCH, {
    places: JSON.stringify(places.map((place) => ({ ...place, start: timestamp(place.start), end: timestamp(place.end) }))),
    kind: filters.kind ?? null,
    seats: filters.seats ?? null,
    minPrice: filters.minPrice ?? null,
    maxPrice: filters.maxPrice ?? null,
    now,
    soon: timestamp(overstaysUntil(now)),
    longAgo: timestamp(new Date(now.getTime() - MAX_VISIT_HOURS * 3_600_000)),
  });
  return rows.map(({ rank: _rank, ...row }) => ({ ...row, price: toMinor(row.price) }));
}
