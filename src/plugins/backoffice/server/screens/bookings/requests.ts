/** What waits for a decision in all venues, the soonest visit first: who asks, who else wants that table, what else is free. One statement. */
import type { Core } from '@strapi/strapi';
import { areaIn, nameIn } from '../../../../../api/venue/rows/place-names';
import { seatsMost, type Wanted } from '#domain/booking/best-set';
import { ASKING, COMING } from '#domain/booking/booking';
import { fromJson, type Row, rowsOf } from '#platform/postgres/rows';
import type { Inbox, RequestView } from '../../../contract/bookings';
import { BESIDE, BOOKING_FACTS, viewOf, type BookingFacts, type BookingSight } from '../../sights/bookings';
import { sqlList } from '#platform/postgres/sql-list';

const MOST_SHOWN = 300;
const OFFERED = 6;

const STATEMENT = `
with waiting as (
  select * from bookings where status in (${sqlList(ASKING)}) or (status in (${sqlList(COMING)}) and cancel_requested_at is not null)
  order by starts_at, requested_at, id limit :most
)
select
  (select coalesce(json_agg(json_build_object('slug', slug, 'name', ${nameIn('venues')}) order by rank, id), '[]') from venues) as venues,
  coalesce(json_agg(${BOOKING_FACTS}::jsonb || jsonb_build_object(
    'tableFacts', jsonb_build_object('number', concat_ws('+', t.number, j.number), 'kind', t.kind, 'seats', t.seats + coalesce(j.seats, 0), 'area', ${areaIn('t')}),
    'venue', jsonb_build_object('slug', v.slug, 'name', ${nameIn('v')}, 'timezone', v.timezone),
    'rivals', rivals.ids, 'alternatives', free.list) order by b.starts_at, b.requested_at, b.id), '[]') as requests
from waiting b
join tables t on t.id = b.table_id
left join tables j on j.id = b.joined_with_id
join venues v on v.id = t.venue_id
${BESIDE}
left join lateral (
  select coalesce(jsonb_agg(r.document_id), '[]') as ids from bookings r
  where b.status in (${sqlList(ASKING)}) and r.status in (${sqlList(ASKING)}) and r.id <> b.id
    and (r.table_id in (b.table_id, b.joined_with_id) or r.joined_with_id in (b.table_id, b.joined_with_id))
    and r.starts_at < b.ends_at and r.ends_at > b.starts_at
) rivals on true
left join lateral (
  select coalesce(jsonb_agg(offer), '[]') as list from (
    select o.document_id as id, o.number, o.kind, o.seats, ${areaIn('o')} as area from tables o
    where b.status in (${sqlList(ASKING)}) and o.venue_id = t.venue_id and o.is_bookable and o.seats >= b.guests and o.id <> t.id
      and not exists (select from booking_tables kept where kept.table_id = o.id and kept.span && tsrange(b.starts_at, b.ends_at))
    order by o.kind <> t.kind, o.seats, abs(o.price - b.price), length(o.number), o.number limit :offered
  ) offer
) free on true`;

type RequestFacts = BookingFacts & Pick<RequestView, 'tableFacts' | 'venue' | 'rivals' | 'alternatives'>;
type Contender = Wanted & Pick<RequestFacts, 'keeper'>;

export async function bookingRequests(strapi: Core.Strapi, sight: BookingSight, now: Date): Promise<Inbox> {
  const rows = await rowsOf<Row>(strapi.db.connection, STATEMENT, {
    most: MOST_SHOWN,
    offered: OFFERED,
    language: sight.language,
  });
  const { venues, requests } = rows[0] ?? {};
  return {
    now: now.toISOString(),
    venues: fromJson<Inbox['venues'] | undefined>(venues) ?? [],
    requests: withBestSets(fromJson<RequestFacts[] | undefined>(requests) ?? []).map((facts) => viewOf(facts, sight)),
    rights: sight.rights,
  };
}

/** Beside each request the best set of those that compete with it; who asks for what is given already does not count. */
function withBestSets(requests: RequestFacts[]): (RequestFacts & { seatsMost: string[] })[] {
  const asking = requests.filter(({ status }) => ASKING.includes(status)).map(contenderOf);
  const best = seatsMost(asking, ({ keeper }) => keeper !== null);
  return requests.map((facts) => ({ ...facts, seatsMost: best.get(facts.id) ?? [] }));
}

const contenderOf = ({ id, guests, keeper, table, joinedWith, startsAt, endsAt }: RequestFacts): Contender => ({
  ...{ id, guests, keeper, tables: [table, ...joinedWith] },
  ...{ start: new Date(startsAt), end: new Date(endsAt) },
});
