/** The takings of the last days and the dishes that made them, in one statement; days without an order are there, too. */
import type { Core } from '@strapi/strapi';
import { nameIn } from '../../../../../api/venue/rows/place-names';
import { HOUSE_CURRENCY } from '#domain/currency';
import type { Language } from '#domain/errors';
import { fromJson, rowsOf } from '#platform/postgres/rows';
import type { Sales, SalesDay, SalesDish } from '../../../contract/sales';

const TOP_DISHES = 5;

const STATEMENT = `
  with zone as (
    select coalesce((select timezone from venues where :venue::text is null or slug = :venue or document_id = :venue order by rank, id limit 1), 'UTC') as name
  ), span as (
    select (:now::timestamptz at time zone zone.name)::date as last, (:now::timestamptz at time zone zone.name)::date - (:days::integer - 1) as first from zone
  ), place as (select id from venues where slug = :venue or document_id = :venue),
  sold as (
    select s.* from sales_by_day s, span where s.day between span.first and span.last and (:venue::text is null or s.venue_id in (select id from place))
  ), money as (
    select coalesce((select currency from sold group by currency order by sum(orders) desc, currency limit 1),
      (select currency from venues order by rank, id limit 1), '${HOUSE_CURRENCY}') as currency
  )
  select money.currency,
    (select json_agg(json_build_object('day', d.day::date, 'orders', coalesce(t.orders, 0), 'lost', coalesce(t.lost, 0), 'revenue', coalesce(t.revenue, 0)) order by d.day)
      from span, generate_series(span.first, span.last, interval '1 day') as d(day)
      left join lateral (select sum(orders) as orders, sum(lost) as lost, sum(revenue)::float8 as revenue from sold
        where sold.day = d.day::date and sold.currency = money.currency) t on true) as days,
    (select json_agg(top) from (
      select s.dish, coalesce((select ${nameIn('d')} from dishes d where d.document_id = s.dish), max(s.name)) as name, sum(portions) as portions, sum(revenue)::float8 as revenue from sales_by_dish s, span
      where s.day between span.first and span.last and s.currency = money.currency and (:venue::text is null or s.venue_id in (select id from place))
      group by s.dish having sum(portions) > 0 order by sum(portions) desc, s.dish limit ${TOP_DISHES}) top) as dishes
  from money`;

/** @param days how many, today included, by the clock of the venue or of the house's first */
export async function salesOf(
  strapi: Core.Strapi,
  { days, venue, now, language }: { days: number; venue: string | null; now: Date; language: Language },
): Promise<Sales> {
  const asked = { days, venue, now, language };
  const [row] = await rowsOf<{ currency: string; days: unknown; dishes: unknown }>(strapi.db.connection, STATEMENT, asked);
  return {
    now: now.toISOString(),
    currency: row?.currency ?? HOUSE_CURRENCY,
    days: fromJson<SalesDay[] | null>(row?.days ?? null) ?? [],
    dishes: fromJson<SalesDish[] | null>(row?.dishes ?? null) ?? [],
  };
}
