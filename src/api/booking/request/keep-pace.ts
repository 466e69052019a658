/** A visit that would be more than the kitchen's pace is refused with near times that fit, unless the staff say that it may be. */
import { clock } from '#platform/clock';
import { alternativesFor, windowAround } from '#domain/booking/availability';
import { toAmount } from '#domain/money';
import { fitsPace, hasPace, paceFull } from '#domain/booking/pace';
import type { Interval } from '#domain/time';
import type { Trx } from '#platform/postgres/rows';
import { readTablesOf, type TableFacts } from '../../table/rows/table-facts';
import type { VenueFacts } from '../../venue/rows/venue-facts';
import { arrivalsIn, lockPace } from '../rows/arrivals';
import { takenIn } from '../rows/booking-rows';

export interface PacedVisit {
  venue: VenueFacts;
  table: TableFacts;
  span: Interval;
  guests: number;
  isOnline: boolean;
  /** It keeps its table from now on; a request only asks, and takes nothing away. */
  isKeeping: boolean;
  mayExceed: boolean;
  /** Row id of the booking itself, where it counts already. */
  except?: number;
}

/** Call it under the tables' locks. @returns whether it exceeds the pace. @throws DomainError `booking.pace_full`. */
export async function checkPaceKept(trx: Trx, visit: PacedVisit): Promise<boolean> {
  const { venue, span, guests, isOnline } = visit;
  if (!hasPace(venue)) return false;
  if (visit.isKeeping) await lockPace(trx, venue.id);
  const around = windowAround(span);
  const arrivals = await arrivalsIn(trx, venue, around, visit.except);
  const party = { start: span.start, guests, isOnline };
  if (fitsPace(venue, arrivals, party)) return false;
  if (visit.mayExceed) return true;
  const [tables, taken] = [await readTablesOf(trx, venue.id), await takenIn(trx, venue.id, around)];
  const near = alternativesFor({ ...visit, price: visit.table.price, tables, taken, arrivals, now: clock.now() });
  throw paceFull(
    venue,
    arrivals,
    party,
    near.map((offer) => ({ ...offer, price: toAmount(offer.price) })),
  );
}
