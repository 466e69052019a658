/** How a dish with its option groups, venues and category is read in one statement; shared by the cart, the checkout and the public menu. */

import { HOUSE_CURRENCY } from '#domain/currency';
import { nameIn } from '../../venue/rows/place-names';

/** JSON array of {name, min, max, translations, options: [{name, priceDelta, isDefault, translations}]}, in the owner's order. */
export const OPTION_GROUPS = (dish: string): string => `coalesce((
  select json_agg(json_build_object('name', g.name, 'min', g.min, 'max', g.max, 'translations', g.translations, 'options', coalesce((
      select json_agg(json_build_object('name', o.name, 'priceDelta', o.price_delta, 'isDefault', o.is_default, 'translations', o.translations) order by gc."order", gc.id)
      from components_menu_option_groups_cmps gc join components_menu_options o on o.id = gc.cmp_id
      where gc.entity_id = g.id and gc.field = 'options'), '[]'::json)) order by dc."order", dc.id)
  from dishes_cmps dc join components_menu_option_groups g on g.id = dc.cmp_id
  where dc.entity_id = ${dish}.id and dc.field = 'optionGroups'), '[]'::json)`;

/** JSON array of {group, option}: what a line chose of a dish, in `:language`; what is called otherwise by now keeps the name of its time. */
export const CHOICES_IN = (line: string, dish: string): string => `coalesce((
  select json_agg(json_build_object('group', coalesce(called.in_group, chosen.one ->> 'group'), 'option', coalesce(called.in_option, chosen.one ->> 'option')) order by chosen.place)
  from jsonb_array_elements(case jsonb_typeof(${line}.options) when 'array' then ${line}.options else '[]'::jsonb end) with ordinality chosen (one, place)
  left join lateral (
    select ${nameIn('g')} as in_group, ${nameIn('o')} as in_option
    from dishes_cmps dc join components_menu_option_groups g on g.id = dc.cmp_id
    join components_menu_option_groups_cmps gc on gc.entity_id = g.id and gc.field = 'options' join components_menu_options o on o.id = gc.cmp_id
    where dc.entity_id = ${dish}.id and dc.field = 'optionGroups' and g.name = chosen.one ->> 'group' and o.name = chosen.one ->> 'option' limit 1
  ) called on true), '[]'::json)`;

/** JSON array of the documentIds of the venues that serve it; empty = all. */
export const VENUES = (dish: string): string => `coalesce((
  select json_agg(v.document_id order by v.rank, v.id)
  from dishes_venues_lnk dv join venues v on v.id = dv.venue_id where dv.dish_id = ${dish}.id), '[]'::json)`;

/** The currency that its price is in: of the venue that serves it first, else of the house's first. */
export const DISH_CURRENCY = (dish: string): string => `coalesce((
  select v.currency from dishes_venues_lnk dv join venues v on v.id = dv.venue_id
  where dv.dish_id = ${dish}.id and ${dish}.cook_id is null order by v.rank, v.id limit 1),
  (select v.currency from venues v order by v.rank, v.id limit 1), '${HOUSE_CURRENCY}')`;

/** What the domain wants to know of a dish `d` whose category is `c`, the same in a row as in JSON. */
export const DISH_FACTS = `
  d.id as dish_id, d.document_id as dish_document_id, d.name as dish_name, d.price as dish_price, ${DISH_CURRENCY('d')} as dish_currency, d.is_available, d.is_sold_out, d.sold_out_until at time zone 'utc' as sold_out_until, d.portions_left,
  d.served_from, d.served_until, d.preparation_minutes, d.cook_id, coalesce(c.is_active, true) as is_category_active, d.is_cook_selling,
  ${OPTION_GROUPS('d')} as option_groups, ${VENUES('d')} as venue_ids`;
