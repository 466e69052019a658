/**
 * The whole public menu as one JSON text, built by one statement.
 * Bindings: `:at` (the moment, UTC), `:locale`, `:language` (RFC 4647: `ru` where there is nothing in `ru-RU`), `:venue` and `:section` (documentId or slug; null = every one), `:most` dishes at once, `:first` of each section where there are more.
 */
import { HOUSE_CURRENCY } from '#domain/currency';
import { USUAL_DELIVERY_KM } from '#domain/order/delivery-area';
import { DISH_CURRENCY } from '../../../../api/dish/rows/dish-sql';

const localized = (row: string, field: string): string =>
  `coalesce(${['locale', 'language'].map((tag) => `nullif(${row}.translations #>> array[:${tag}::text, '${field}'], '')`).join(', ')}, ${row}.${field})`;

const list = (select: string): string => `coalesce((select json_agg(entry) from (${select}) entry), '[]'::json)`;

const moment = (column: string): string => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const timeOfDay = (column: string): string => `left(${column}::text, 5)`;

const VENUE_WANTED = '(:venue::text is null or v.document_id = :venue or v.slug = :venue)';

/** On the menu, and its cook sells; with a venue wanted: of the house's own kitchen, served there and priced in its currency. */
const DISH_SHOWN = `d.is_available and d.is_cook_selling and (:venue::text is null or (d.cook_id is null and (
    not exists (select from dishes_venues_lnk dv where dv.dish_id = d.id)
    or exists (select from dishes_venues_lnk dv join venues v on v.id = dv.venue_id where dv.dish_id = d.id and ${VENUE_WANTED}))
  and ${DISH_CURRENCY('d')} = (select v.currency from venues v where ${VENUE_WANTED} order by v.rank, v.id limit 1)))`;

const IS_SOLD_OUT_FOR_NOW = 'd.is_sold_out and d.sold_out_until > :at::timestamp';

const image = (owner: string, type: string): string => `(
  select row_to_json(image) from (
    select f.url, f.width, f.height, f.alternative_text as "alternativeText", ${list(`
      select size.value ->> 'url' as url, (size.value ->> 'width')::int as width, (size.value ->> 'height')::int as height
      from jsonb_each(case jsonb_typeof(f.formats) when 'object' then f.formats else '{}'::jsonb end) size order by 2`)} as sizes
    from files_related_mph m join files f on f.id = m.file_id
    where m.related_id = ${owner}.id and m.related_type = '${type}' and m.field = 'image' order by m."order", m.id limit 1) image)`;

const OPTIONS = list(`
  select o.name, ${localized('o', 'name')} as label, o.price_delta::float8 as "priceDelta", coalesce(o.is_default, false) as "isDefault"
  from components_menu_option_groups_cmps gc join components_menu_options o on o.id = gc.cmp_id
  where gc.entity_id = g.id and gc.field = 'options' order by gc."order", gc.id`);

const OPTION_GROUPS = list(`
  select g.name, ${localized('g', 'name')} as label, g.min, g.max, ${OPTIONS} as options
  from dishes_cmps dc join components_menu_option_groups g on g.id = dc.cmp_id
  where dc.entity_id = d.id and dc.field = 'optionGroups' order by dc."order", dc.id`);

const SECTION_WANTED = 'c.is_active and (:section::text is null or c.document_id = :section or c.slug = :section)';

/** Counted no further than it matters. */
const dishesUpTo = (most: string): string => `select from dishes d where d.category_id = c.id and ${DISH_SHOWN} limit ${most}`;

const IS_WHOLE = `(select count(*) <= :most::int from (
  select from categories c cross join lateral (${dishesUpTo(':most::int + 1')}) d where ${SECTION_WANTED} limit :most::int + 1) counted)`;

/** A section that is asked for by itself gets all that one answer holds. */
const LIMIT = `(select case when (select whole from size) or :section::text is not null then :most::int else :first::int end)`;

const DISHES = list(`
  select d.document_id as "documentId", ${localized('d', 'name')} as name, d.slug, ${localized('d', 'description')} as description,
    d.price::float8 as price, ${DISH_CURRENCY('d')} as currency, ${image('d', 'api::dish.dish')} as image, coalesce(d.allergens, '[]') as allergens, coalesce(d.diets, '[]') as diets,
    ${OPTION_GROUPS} as "optionGroups",
    coalesce((select json_agg(v.document_id order by v.rank, v.id) from dishes_venues_lnk dv join venues v on v.id = dv.venue_id where dv.dish_id = d.id), '[]') as venues,
    d.cook_id is not null as "isHomeCooked", ${timeOfDay('d.served_from')} as "servedFrom", ${timeOfDay('d.served_until')} as "servedUntil",
    d.preparation_minutes as "preparationMinutes",
    coalesce(d.portions_left = 0 or (d.is_sold_out and (d.sold_out_until is null or d.sold_out_until > :at::timestamp)), false) as "isSoldOut",
    case when ${IS_SOLD_OUT_FOR_NOW} then ${moment('d.sold_out_until')} end as "soldOutUntil", d.portions_left as "portionsLeft"
  from dishes d where d.category_id = c.id and ${DISH_SHOWN} order by d.rank, d.id limit ${LIMIT}`);

const CATEGORIES = list(`
  select c.document_id as "documentId", ${localized('c', 'name')} as name, c.slug, ${localized('c', 'description')} as description,
    ${image('c', 'api::category.category')} as image, ${DISHES} as dishes,
    (select count(*) <= ${LIMIT} from (${dishesUpTo(`${LIMIT} + 1`)}) counted) as "isWhole"
  from categories c where ${SECTION_WANTED} and exists (select from dishes d where d.category_id = c.id and ${DISH_SHOWN}) order by c.rank, c.id`);

const HOURS = list(`
  select h.weekday, ${timeOfDay('h.opens')} as opens, ${timeOfDay('h.closes')} as closes
  from venues_cmps vc join components_venue_opening_hours h on h.id = vc.cmp_id
  where vc.entity_id = v.id and vc.field = 'hours' order by vc."order", vc.id`);

const CLOSURES = list(`
  select ${moment('x.starts_at')} as "startsAt", ${moment('x.ends_at')} as "endsAt", x.reason
  from venues_cmps vc join components_venue_closures x on x.id = vc.cmp_id
  where vc.entity_id = v.id and vc.field = 'closures' and x.ends_at > :at::timestamp order by x.starts_at, x.id`);

const VENUES = list(`
  select v.document_id as "documentId", ${localized('v', 'name')} as name, v.slug, ${localized('v', 'address')} as address, v.latitude, v.longitude,
    v.phone, v.email, v.timezone, v.currency, ${HOURS} as hours, ${CLOSURES} as closures,
    case when v.orders_paused_until > :at::timestamp then ${moment('v.orders_paused_until')} end as "ordersPausedUntil",
    v.delivery_fee::float8 as "deliveryFee", v.free_delivery_from::float8 as "freeDeliveryFrom",
    coalesce(v.delivery_radius_km, ${USUAL_DELIVERY_KM})::float8 as "deliveryRadiusKm"
  from venues v where ${VENUE_WANTED} order by v.rank, v.id`);

/** The first moment at which the answer would be another without anybody changing anything. */
const EXPIRES = `least(
  (select min(d.sold_out_until) from dishes d where ${IS_SOLD_OUT_FOR_NOW}),
  (select min(x.ends_at) from components_venue_closures x where x.ends_at > :at::timestamp),
  (select min(v.orders_paused_until) from venues v where v.orders_paused_until > :at::timestamp))`;

export const MENU = `
  with size as materialized (select ${IS_WHOLE} as whole)
  select row_to_json(menu)::text as json, ${moment(EXPIRES)} as "expiresAt",
    :venue::text is null or exists (select from venues v where ${VENUE_WANTED}) as "hasVenue",
    :section::text is null or exists (select from categories c where ${SECTION_WANTED}) as "hasSection"
  from (select ${VENUES} as venues,
    coalesce((select v.currency from venues v where ${VENUE_WANTED} order by v.rank, v.id limit 1), '${HOUSE_CURRENCY}') as currency,
    (select whole from size) as "isWhole", ${CATEGORIES} as categories) menu`;
