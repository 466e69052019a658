/** Who waits in a venue, in the order of coming, and the floor that they wait for. */
import { KEEPING, SITTING } from '#domain/booking/booking';
import { overstaysUntil } from '#domain/booking/overstay';
import { hasPace, type Arrival } from '#domain/booking/pace';
import type { Interval } from '#domain/time';
import { DOOR_HOURS, IN_QUEUE, OFFERED, type Floor, type WaitlistStatus, type WaitPlace } from '#domain/waitlist/waitlist';
import { clock } from '#platform/clock';
import { rowsOf, type Trx } from '#platform/postgres/rows';
import { sqlList } from '#platform/postgres/sql-list';
import type { VenueFacts } from '../../venue/rows/venue-facts';
import { arrivalsIn } from './arrivals';

/** Namespace of the advisory locks on a venue's queue. */
const WAITLIST_LOCK = 7_303;

/** Taken before the locks of tables: whoever offers from a queue does so alone. */
export const lockWaitlist = (trx: Trx, venueId: number): Promise<unknown> =>
  trx.raw('select pg_advisory_xact_lock(?, ?)', [WAITLIST_LOCK, venueId]);

export interface WaitingRow {
  id: number;
  documentId: string;
  status: WaitlistStatus;
  guests: number;
  isHere: boolean;
  startsAt: Date;
  endsAt: Date;
  manageTokenHash: string;
}

/** Still in the queue of a venue, those first who came first. */
export const queueOf = (trx: Trx, venueId: number): Promise<WaitingRow[]> =>
  trx('waitlist_entries')
    .where({ venue_id: venueId })
    .whereIn('status', [...IN_QUEUE])
    .orderBy('joined_at')
    .orderBy('id')
    .select<WaitingRow[]>(
      'id',
      'document_id as documentId',
      'status',
      'guests',
      'is_here as isHere',
      'starts_at as startsAt',
      'ends_at as endsAt',
      'manage_token_hash as manageTokenHash',
    );

const PLACES = `
  select array[document_id] as tables, seats from tables where venue_id = :venue and is_bookable
  union
  select array[least(a.document_id, b.document_id), greatest(a.document_id, b.document_id)], a.seats + b.seats
  from tables_joins_with_lnk l join tables a on a.id = l.table_id join tables b on b.id = l.inv_table_id
  where a.venue_id = :venue and b.venue_id = :venue and a.is_bookable and b.is_bookable`;

/** The venue's tables, and the pairs that may be pushed together. */
export async function placesOf(trx: Trx, venueId: number): Promise<WaitPlace[]> {
  const { rows } = await trx.raw<{ rows: WaitPlace[] }>(PLACES, { venue: venueId });
  return rows;
}

/** Who sits longer than booked keeps the table for another while; what is held is not free either. */
const TAKEN = `
  select t.document_id as "table", b.starts_at as start,
    case when b.status in (${sqlList(SITTING)}) then greatest(b.ends_at, :soon) else b.ends_at end as end
  from bookings b join tables t on t.id in (b.table_id, b.joined_with_id)
  where t.venue_id = :venue and b.status in (${sqlList(KEEPING)}) and b.starts_at < :end and (b.ends_at > :start or b.status in (${sqlList(SITTING)}))
  union all
  select t.document_id, lower(h.span), upper(h.span) from table_holds h join tables t on t.id = h.table_id
  where t.venue_id = :venue and h.expires_at > :now and h.span && tsrange(:start, :end)`;

/** @param window the starts that somebody waits for */
export async function floorOf(trx: Trx, venue: VenueFacts, window: Interval): Promise<Floor> {
  const now = clock.now();
  const around = {
    start: window.start,
    end: new Date(Math.max(window.end.getTime(), now.getTime() + DOOR_HOURS * 3_600_000) + 86_400_000),
  };
  const text = (instant: Date): string => instant.toISOString().slice(0, -1);
  const taken = await rowsOf<Floor['taken'][number]>(trx, TAKEN, {
    venue: venue.id,
    start: text(around.start),
    end: text(around.end),
    now,
    soon: text(overstaysUntil(now)),
  });
  const arrivals = hasPace(venue) ? [...(await arrivalsIn(trx, venue, around)), ...(await offeredIn(trx, venue.id))] : [];
  return { venue, places: await placesOf(trx, venue.id), taken, arrivals, now };
}

/** Who is offered a table arrives if they take it: two offers may each be within the pace, and together be more. */
const offeredIn = (trx: Trx, venueId: number): Promise<Arrival[]> =>
  trx('waitlist_entries')
    .where({ venue_id: venueId })
    .whereIn('status', [...OFFERED])
    .select<Arrival[]>('offer_starts_at as start', 'guests', trx.raw('false as "isOnline"'));
