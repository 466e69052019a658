/** Who arrives in a venue around a time, and the lock that makes those who add to it take turns. */
import { COUNTED } from '#domain/booking/booking';
import { hasPace, quarterOf, type Arrival, type PacedVenue } from '#domain/booking/pace';
import type { Interval } from '#domain/time';
import { rowsOf, type Trx } from '#platform/postgres/rows';
import { sqlList } from '#platform/postgres/sql-list';

type Venue = PacedVenue & { id: number };

/** Namespace of the advisory locks on a venue's pace. */
const PACE_LOCK = 7_302;

/** Taken after the locks of tables and of the booking's row, by everybody: so nobody waits in a circle. */
export const lockPace = (trx: Trx, venueId: number): Promise<unknown> =>
  trx.raw('select pg_advisory_xact_lock(?, ?)', [PACE_LOCK, venueId]);

/** Whole quarters of an hour; nothing where the venue has no pace. */
export const arrivalsIn = async (trx: Trx, venue: Venue, window: Interval, except: number | null = null): Promise<Arrival[]> =>
  (await arrivalsPerVenue(trx, [venue], window, except)).get(venue.id) ?? [];

/** By row id, in one statement, or in none where no venue has a pace. */
export async function arrivalsPerVenue(
  trx: Trx,
  venues: readonly Venue[],
  window: Interval,
  except: number | null = null,
): Promise<Map<number, Arrival[]>> {
  const paced = venues.filter(hasPace).map(({ id }) => id);
  if (paced.length === 0) return new Map();
  const rows = await rowsOf<Arrival & { venue: number }>(
    trx,
    `select venue_id as venue, starts_at as start, guests, coalesce(channel, 'online') = 'online' as "isOnline" from bookings
     where venue_id = any(:venues) and status in (${sqlList(COUNTED)})
       and starts_at >= :from and starts_at < :until and id is distinct from :except`,
    { venues: paced, from: quarterOf(window.start).start, until: quarterOf(window.end).end, except },
  );
  return new Map(paced.map((venue) => [venue, rows.filter((row) => row.venue === venue)]));
}
