/** What a venue sells at prices that its currency has no coins for: dishes, tables, events. */
import { EVENT_MEANINGS } from '#domain/event/event';
import { statusesWhere } from '#domain/status-table';
import { rowsOf, type Trx } from '#platform/postgres/rows';
import { sqlList } from '#platform/postgres/sql-list';

/** Those to come, and those that are written still. */
const LIVE = statusesWhere(EVENT_MEANINGS, { isLive: true });
const MANY = 5;

/** A dish is at the venue that serves it first, or, served everywhere, at the house's first. */
const STATEMENT = `
  with place as (select id, (select id from venues order by rank, id limit 1) = id as is_first from venues where id = :venue),
  served as (
    select d.id, d.name, d.price from dishes d, place
    where case when d.cook_id is null and exists (select from dishes_venues_lnk dv where dv.dish_id = d.id)
      then (select dv.venue_id from dishes_venues_lnk dv join venues v on v.id = dv.venue_id where dv.dish_id = d.id order by v.rank, v.id limit 1) = place.id
      else place.is_first end
  ), priced as (
    select name, price from served
    union all select served.name, o.price_delta from served
      join dishes_cmps dc on dc.entity_id = served.id and dc.field = 'optionGroups'
      join components_menu_option_groups_cmps gc on gc.entity_id = dc.cmp_id and gc.field = 'options'
      join components_menu_options o on o.id = gc.cmp_id
    union all select t.number, t.price from tables t, place where t.venue_id = place.id
    union all select t.number, p.price from place join tables t on t.venue_id = place.id
      join tables_cmps tc on tc.entity_id = t.id and tc.field = 'prices' join components_table_prices p on p.id = tc.cmp_id
    union all select e.title, e.price from events e, place
      where e.status in (${sqlList(LIVE)}) and (e.venue_id = place.id or (e.venue_id is null and place.is_first))
  )
  select distinct name from priced where price <> round(price, :digits) order by name limit ${MANY}`;

/** @returns the names of some. @param digits of the currency */
export const unfitPrices = async (trx: Trx, venue: number, digits: number): Promise<string[]> =>
  (await rowsOf<{ name: string }>(trx, STATEMENT, { venue, digits })).map(({ name }) => name);
