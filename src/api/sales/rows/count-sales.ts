/** Takings for each day, venue and dish, counted from the moves of orders and always to be counted anew from them. */
import type { Core } from '@strapi/strapi';
import { saleOf, SALE_EVENTS } from '#domain/sales/sales';
import { MOVES } from '#platform/events/moves';
import { fromJson, inTransaction, type Trx } from '#platform/postgres/rows';
import { prepared, statement } from '#platform/postgres/statement';

export const ANALYTICS = 'analytics';
const BATCH = 2_000;

interface OrderEvent {
  name: string;
  subject: string;
  payload: Readonly<Record<string, unknown>>;
}

/**
 * A home cook's kitchen has no venue and lives by the clock of the house's first. Prices and lines of an order never change.
 * Rows are touched in one order everywhere: readers of several partitions count at the same time.
 */
const COUNT = statement(
  'count_sales',
  `with fact as (
    select o.id, o.venue_id, o.currency, o.total, e.is_lost, case when e.is_lost then -1 else 1 end as sign,
      (o.placed_at at time zone 'utc' at time zone coalesce(v.timezone, (select timezone from venues order by rank, id limit 1), 'UTC'))::date as day
    from jsonb_to_recordset(:events::jsonb) as e(document_id text, is_lost boolean)
    join orders o on o.document_id = e.document_id left join venues v on v.id = o.venue_id
  ), days as (
    insert into sales_by_day as s (day, venue_id, currency, orders, lost, revenue)
    select day, venue_id, currency, count(*) filter (where not is_lost), count(*) filter (where is_lost), sum(sign * total) from fact group by 1, 2, 3 order by 1, 2, 3
    on conflict (day, venue_id, currency) do update
      set orders = s.orders + excluded.orders, lost = s.lost + excluded.lost, revenue = s.revenue + excluded.revenue
  )
  insert into sales_by_dish as s (day, venue_id, currency, dish, name, portions, revenue)
  select f.day, f.venue_id, f.currency, l.dish, max(l.name), sum(f.sign * l.quantity), sum(f.sign * l.total)
  from fact f join orders_cmps c on c.entity_id = f.id and c.field = 'lines' join components_order_lines l on l.id = c.cmp_id group by 1, 2, 3, 4 order by 1, 2, 3, 4
  on conflict (day, venue_id, currency, dish) do update
    set name = excluded.name, portions = s.portions + excluded.portions, revenue = s.revenue + excluded.revenue`,
);

export async function countSales(trx: Trx, events: readonly OrderEvent[]): Promise<void> {
  const told = events.flatMap((event) => {
    const sale = saleOf(event);
    return sale ? [{ document_id: event.subject, is_lost: sale === 'lost' }] : [];
  });
  if (told.length > 0) await prepared(trx, COUNT, { events: JSON.stringify(told) });
}

/**
 * Counts everything anew from the log and the moves that outlast it, which all were counted. Events that are on their way to the consumer meanwhile are counted by whoever marks them as
 * seen first: the mark is written before the tables are touched, here as there.
 * @returns how many events were counted
 */
export const recountSales = (strapi: Core.Strapi): Promise<number> =>
  inTransaction(strapi, async (trx) => {
    await trx.raw(
      `insert into inbox (consumer, event_id) select ?, document_id from outbox_events where sent_at is not null and name = any(?) on conflict do nothing`,
      [ANALYTICS, [...SALE_EVENTS]],
    );
    await trx.raw('lock table sales_by_day, sales_by_dish in exclusive mode');
    await trx('sales_by_day').delete();
    await trx('sales_by_dish').delete();
    let counted = 0;
    for (let last = 0; ;) {
      const rows = await seenAfter(trx, last);
      await countSales(trx, rows);
      counted += rows.length;
      if (rows.length < BATCH) return counted;
      last = rows[rows.length - 1]?.id ?? last;
    }
  });

async function seenAfter(trx: Trx, id: number): Promise<(OrderEvent & { id: number })[]> {
  const { rows } = await trx.raw<{ rows: { id: number; name: string; key: string; payload: unknown }[] }>(
    `select e.id, e.name, e.key, e.payload from ${MOVES} e
     where (exists (select from inbox i where i.consumer = ? and i.event_id = e.document_id) or exists (select from past_moves p where p.id = e.id))
       and e.id > ? and e.name = any(?) order by e.id limit ${BATCH}`,
    [ANALYTICS, id, [...SALE_EVENTS]],
  );
  return rows.map((row) => ({ id: row.id, name: row.name, subject: row.key, payload: fromJson(row.payload) }));
}
