/** One day of one venue: its tables and all that is booked on them. Two statements: the venues with their hours, then the day. */
import type { Core } from '@strapi/strapi';
import { areaIn, nameIn } from '../../../../../api/venue/rows/place-names';
import { readVenues, type VenueFacts } from '../../../../../api/venue/rows/venue-facts';
import { ASKING, IN_PLAN } from '#domain/booking/booking';
import { fieldError, type Language } from '#domain/errors';
import { serviceDay, serviceDayOf } from '#domain/venue/service-day';
import type { Interval } from '#domain/time';
import { fromJson, inTransaction, type Row, type Trx, rowsOf } from '#platform/postgres/rows';
import type { BookingDay, HoldView, TableView } from '../../../contract/bookings';
import { BESIDE, BOOKING_FACTS, instant, viewOf, type BookingFacts, type BookingSight } from '../../sights/bookings';
import { sqlList } from '#platform/postgres/sql-list';

/** Declined and cancelled ones take no place; they are found in the records. */
const STATEMENT = `
select
  (select coalesce(json_agg(json_build_object('id', t.document_id, 'number', t.number, 'kind', t.kind, 'shape', t.shape, 'seats', t.seats,
      'area', ${areaIn('t')}, 'isBookable', t.is_bookable, 'position', t.position, 'joinsWith', joins.ids)
      order by lower(t.area) nulls first, length(t.number), t.number), '[]')
    from tables t left join lateral (
      select coalesce(json_agg(distinct o.document_id), '[]') as ids
      from tables_joins_with_lnk l join tables o on o.id = case when l.table_id = t.id then l.inv_table_id else l.table_id end
      where t.id in (l.table_id, l.inv_table_id)
    ) joins on true where t.venue_id = :venue) as tables,
  (select coalesce(json_agg(${BOOKING_FACTS} order by b.starts_at, b.requested_at, b.id), '[]')
    from bookings b join tables t on t.id = b.table_id ${BESIDE}
    where t.venue_id = :venue and tsrange(b.starts_at, b.ends_at) && tsrange(:start::timestamp, :end::timestamp)
      and b.status in (${sqlList(IN_PLAN)})) as bookings,
  (select coalesce(json_agg(json_build_object('table', t.document_id, 'startsAt', ${instant('lower(h.span)')}, 'endsAt', ${instant('upper(h.span)')},
      'until', ${instant(`h.expires_at at time zone 'utc'`)}, 'offeredTo', w.name) order by lower(h.span), t.id), '[]')
    from table_holds h join tables t on t.id = h.table_id left join waitlist_entries w on w.manage_token_hash = h.token_hash
    where t.venue_id = :venue and h.expires_at > :now and h.span && tsrange(:start::timestamp, :end::timestamp)) as holds,
  (select json_object_agg(v.slug, ${nameIn('v')}) from venues v) as names,
  (select count(*) from bookings where status in (${sqlList(ASKING)}) and (:only::int is null or venue_id = :only)) as waiting`;

export interface DayAsked {
  /** slug; left out = the house's first venue. */
  venue: string | undefined;
  /** YYYY-MM-DD; left out = today. */
  day: string | undefined;
}

/** @returns null where the house has no venue yet. @throws DomainError `venue.unknown`. */
export const bookingDay = (strapi: Core.Strapi, asked: DayAsked, sight: BookingSight, now: Date): Promise<BookingDay | null> =>
  inTransaction(strapi, async (trx) => {
    const venues = await readVenues(trx);
    const venue = asked.venue === undefined ? venues[0] : venues.find((one) => one.slug === asked.venue);
    if (!venue && asked.venue !== undefined) throw fieldError('venue.unknown', 'venue');
    if (!venue) return null;
    const today = serviceDayOf(venue.timezone, now);
    const day = asked.day ?? today;
    const span = serviceDay(venue, day);
    const stored = await read(trx, {
      venue: venue.id,
      ...span,
      now,
      only: asked.venue === undefined ? null : venue.id,
      language: sight.language,
    });
    const names = fromJson<Record<string, string>>(stored.names);
    return {
      now: now.toISOString(),
      venues: venues.map(({ slug, name }) => ({ slug, name: names[slug] ?? name })),
      venue: { ...placeOf(venue), name: names[venue.slug] ?? venue.name },
      day,
      today,
      ...said(span),
      open: span.open.map(said),
      tables: largestAreaFirst(fromJson<TableView[]>(stored.tables)),
      bookings: fromJson<BookingFacts[]>(stored.bookings).map((facts) => viewOf(facts, sight)),
      holds: fromJson<HoldView[]>(stored.holds),
      waiting: Number(stored.waiting),
      rights: sight.rights,
    };
  });

/** @param only the venue whose requests count; null = all. */
async function read(trx: Trx, asked: Interval & { venue: number; now: Date; only: number | null; language: Language }): Promise<Row> {
  const rows = await rowsOf<Row>(trx, STATEMENT, { ...asked });
  return rows[0] ?? {};
}

/** The main hall before its side rooms. */
function largestAreaFirst(tables: TableView[]): TableView[] {
  const size = new Map<string | null, number>();
  for (const { area } of tables) size.set(area, (size.get(area) ?? 0) + 1);
  return tables.sort((a, b) => (size.get(b.area) ?? 0) - (size.get(a.area) ?? 0) || (a.area ?? '').localeCompare(b.area ?? ''));
}

const placeOf = ({ slug, name, timezone, currency, slotMinutes, turns }: VenueFacts) => ({
  slug,
  name,
  timezone,
  currency,
  slotMinutes,
  turns: [...turns],
});
const said = ({ start, end }: Interval) => ({ start: start.toISOString(), end: end.toISOString() });
