/** A venue with its hours and closures, as the domain knows it, in one statement. */
import type { BookingVenue, Turn } from '#domain/booking/availability';
import { toMinor } from '#domain/money';
import type { PaceRule } from '#domain/booking/pace';
import type { Closure, OpeningHours } from '#domain/time';
import type { Venue } from '#domain/venue/venue';
import type { Trx } from '#platform/postgres/rows';
import { prepared, statement } from '#platform/postgres/statement';

export interface VenueFacts extends Venue, BookingVenue {
  id: number;
  slug: string;
  /** So long a free table is offered to one who waits. */
  offerMinutes: number;
}

export interface VenueRow {
  id: number;
  document_id: string;
  slug: string;
  name: string;
  timezone: string;
  currency: string;
  orders_paused_until: Date | null;
  delivery_fee: number;
  free_delivery_from: number | null;
  latitude: number | null;
  longitude: number | null;
  delivery_radius_km: number | null;
  hours: OpeningHours[];
  bookings_paused_until: Date | null;
  slot_minutes: number;
  notice_minutes: number;
  free_cancel_hours: number;
  turns: Turn[];
  offer_minutes: number | null;
  pace_covers: number | null;
  pace_online_covers: number | null;
  pace_rules: PaceRule[];
  closures: { startsAt: string; endsAt: string; reason: string | null }[];
}

/** Of venues from before there was a waitlist. */
const DEFAULT_OFFER_MINUTES = 10;

const VENUE_FACTS = `
  v.id, v.document_id, v.slug, v.name, v.timezone, v.currency, v.orders_paused_until, v.delivery_fee, v.free_delivery_from,
  v.latitude, v.longitude, v.delivery_radius_km::float8 as delivery_radius_km,
  v.bookings_paused_until, v.slot_minutes, v.notice_minutes, v.free_cancel_hours, v.offer_minutes, v.pace_covers, v.pace_online_covers,
  coalesce((select json_agg(json_build_object('weekday', p.weekday, 'from', p.begins, 'until', p.ends, 'covers', p.covers, 'onlineCovers', p.online_covers)
      order by vc."order", vc.id)
    from venues_cmps vc join components_venue_pace_rules p on p.id = vc.cmp_id where vc.entity_id = v.id and vc.field = 'paceRules'), '[]'::json) as pace_rules,
  coalesce((select json_agg(json_build_object('guests', t.guests, 'minutes', t.minutes))
    from venues_cmps vc join components_venue_turns t on t.id = vc.cmp_id where vc.entity_id = v.id and vc.field = 'turnMinutes'), '[]'::json) as turns,
  coalesce((select json_agg(json_build_object('weekday', h.weekday, 'opens', h.opens, 'closes', h.closes) order by vc."order", vc.id)
    from venues_cmps vc join components_venue_opening_hours h on h.id = vc.cmp_id where vc.entity_id = v.id and vc.field = 'hours'), '[]'::json) as hours,
  coalesce((select json_agg(json_build_object('startsAt', c.starts_at at time zone 'utc', 'endsAt', c.ends_at at time zone 'utc', 'reason', c.reason)
      order by vc."order", vc.id)
    from venues_cmps vc join components_venue_closures c on c.id = vc.cmp_id where vc.entity_id = v.id and vc.field = 'closures'), '[]'::json) as closures`;

/** The venue that `:which` names by documentId or slug; where it is null, the house's first. */
export const VENUE = `
  select ${VENUE_FACTS} from venues v where :which::text is null or v.document_id = :which or v.slug = :which order by v.rank, v.id limit 1`;
const ONE = statement('venue', VENUE);

/** @param which documentId or slug; left out = the house's first venue. @returns null when there is none. */
export async function readVenue(trx: Trx, which?: string): Promise<VenueFacts | null> {
  const [row] = await prepared<VenueRow>(trx, ONE, { which: which ?? null });
  return row ? venueOf(row) : null;
}

/** By row ids, or every venue of the house. */
export async function readVenues(trx: Trx, ids?: readonly number[]): Promise<VenueFacts[]> {
  const { rows } = await trx.raw<{ rows: VenueRow[] }>(
    `select ${VENUE_FACTS} from venues v ${ids ? 'where v.id = any(?)' : ''} order by v.rank, v.id`,
    ids ? [[...ids]] : [],
  );
  return rows.map(venueOf);
}

export const venueOf = (row: VenueRow): VenueFacts => ({
  id: row.id,
  documentId: row.document_id,
  slug: row.slug,
  offerMinutes: row.offer_minutes ?? DEFAULT_OFFER_MINUTES,
  name: row.name,
  timezone: row.timezone,
  currency: row.currency,
  ordersPausedUntil: row.orders_paused_until,
  deliveryFee: toMinor(row.delivery_fee),
  freeDeliveryFrom: row.free_delivery_from === null ? null : toMinor(row.free_delivery_from),
  place: row.latitude === null || row.longitude === null ? null : { latitude: row.latitude, longitude: row.longitude },
  deliveryRadiusKm: row.delivery_radius_km,
  bookingsPausedUntil: row.bookings_paused_until,
  slotMinutes: row.slot_minutes,
  noticeMinutes: row.notice_minutes,
  freeCancelHours: row.free_cancel_hours,
  turns: row.turns,
  pace: { covers: row.pace_covers, onlineCovers: row.pace_online_covers, rules: row.pace_rules },
  hours: row.hours,
  closures: row.closures.map((closure): Closure => ({
    startsAt: new Date(closure.startsAt),
    endsAt: new Date(closure.endsAt),
    reason: closure.reason,
  })),
});
