/** The wishes that a cook may bid on: by words, time, budget and nearness; where exactly and for whom stays hidden until a bid is chosen. */
import type { z } from 'zod';
import { OPEN_BIDS } from '#domain/bid/bid';
import { UNANSWERED_ORDERS } from '#domain/order/order';
import { BLURRED_DECIMALS, USUAL_RADIUS_KM } from '#domain/place';
import { fromJson, rowsOf, type Trx } from '#platform/postgres/rows';
import { sqlList } from '#platform/postgres/sql-list';
import type { OpenWish, openWishQuery, WISH_ORDERS } from '../actions/wish-fields';
import { distanceTo } from '../../profile/rows/distance';

export type WishQuery = Omit<z.output<typeof openWishQuery>, 'pagination'> & { cook: number; now: Date; page: number; pageSize: number };

/** Rounded like a cook's own place, and measured from there: many questions don't find the house either. */
const [LATITUDE, LONGITUDE] = ['latitude', 'longitude'].map((column) => `round(a.${column}::numeric, ${BLURRED_DECIMALS})::float8`) as [
  string,
  string,
];
const DISTANCE = distanceTo(LATITUDE, LONGITUDE);
const moment = (column: string): string => `to_char(o.${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export async function openWishes(trx: Trx, query: WishQuery): Promise<{ wishes: OpenWish[]; total: number }> {
  const { near, text, page, pageSize } = query;
  const [found] = await rowsOf<{ total: number; wishes: unknown }>(trx, statementOf(query), {
    cook: query.cook,
    now: query.now,
    words: text ? `%${text.replace(/[\\%_]/g, '\\$&')}%` : null,
    from: query.wantedFrom ?? null,
    until: query.wantedUntil ?? null,
    budget: query.minBudget ?? null,
    limit: pageSize,
    offset: (page - 1) * pageSize,
    ...(near && { latitude: near.latitude, longitude: near.longitude, km: near.km }),
  });
  return { wishes: fromJson<OpenWish[]>(found?.wishes ?? '[]'), total: found?.total ?? 0 };
}

function statementOf({ near, sort }: WishQuery): string {
  return `
  with open as (
    select o.document_id as "documentId", o.number, o.title, o.description, o.preferences, o.requirements, o.servings,
      o.budget::float8 as budget, o.currency, o.fulfilment, ${moment('wanted_at')} as "wantedAt", ${moment('bids_until')} as "bidsUntil",
      ${moment('placed_at')} as "placedAt", coalesce(o.addressed_to_id = :cook, false) as "isForMe",
      case when a.latitude is null then null else json_build_object('latitude', ${LATITUDE}, 'longitude', ${LONGITUDE}) end as area,
      ${near ? `round(${DISTANCE}::numeric, 1)::float8` : 'null::float8'} as "distanceKm",
      (select count(*)::int from bids b where b.order_id = o.id and b.status in (${sqlList(OPEN_BIDS)})) as bids,
      (select json_build_object('documentId', b.document_id, 'price', b.price::float8, 'version', b.version)
        from bids b where b.order_id = o.id and b.cook_id = :cook and b.status in (${sqlList(OPEN_BIDS)})) as "myBid"
    from orders o
    left join lateral (select a.latitude, a.longitude from orders_cmps c join components_order_deliveries a on a.id = c.cmp_id
      where c.entity_id = o.id and c.field = 'delivery' limit 1) a on true
    where o.kind = 'custom' and o.status in (${sqlList(UNANSWERED_ORDERS)}) and o.bids_until > :now and o.customer_id <> :cook
      and (o.addressed_to_id is null or o.addressed_to_id = :cook or not may_sell(o.addressed_to_id)) and may_buy(o.customer_id)
      and (:words::text is null or concat_ws(' ', o.title, o.description, o.preferences, o.requirements) ilike :words)
      and (:from::timestamp is null or o.wanted_at >= :from) and (:until::timestamp is null or o.wanted_at <= :until)
      and (:budget::numeric is null or o.budget >= :budget)
      ${near ? `and ${DISTANCE} <= ${near.km === null ? REACH : ':km'}` : ''}
  ), page as (
    select * from open order by ${orderOf(sort ?? (near ? 'distance:asc' : 'wantedAt:asc'))}, "documentId" limit :limit offset :offset
  )
  select (select count(*)::int from open) as total, coalesce((select json_agg(page) from page), '[]'::json) as wishes`;
}

const REACH = `coalesce((select p.radius_km from profiles p where p.user_id = :cook), ${USUAL_RADIUS_KM})`;

function orderOf(sort: (typeof WISH_ORDERS)[number]): string {
  const [field, direction] = sort.split(':') as [string, string];
  return `"${field === 'distance' ? 'distanceKm' : field}" ${direction} nulls last`;
}
