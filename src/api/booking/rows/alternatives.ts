/** What else was free for those who did not get what they asked for; a venue is read once for all of them. */
import { clock } from '#platform/clock';
import { alternativesFor, windowAround, type Alternative, type Taken } from '#domain/booking/availability';
import { toAmount, toMinor } from '#domain/money';
import type { Interval } from '#domain/time';
import type { Trx } from '#platform/postgres/rows';
import { readTablesOf } from '../../table/rows/table-facts';
import { readVenues } from '../../venue/rows/venue-facts';
import { arrivalsIn } from './arrivals';
import { takenIn } from './booking-rows';

export interface Refused extends Interval {
  guests: number;
  /** In units of the currency. */
  price: number;
}

/** @param place row ids; `also` = what nobody is to be offered, though it is free. @returns up to three places for each, as they are kept and shown */
export async function alternativesIn(
  trx: Trx,
  place: { venue: number; table: number; also?: readonly Interval[] },
  refused: readonly Refused[],
): Promise<Alternative[][]> {
  const [venue] = await readVenues(trx, [place.venue]);
  const tables = await readTablesOf(trx, place.venue);
  const table = tables.find((candidate) => candidate.id === place.table);
  if (!venue || !table) return refused.map(() => []);
  const all = {
    start: new Date(Math.min(...refused.map((wish) => wish.start.getTime()))),
    end: new Date(Math.max(...refused.map((wish) => wish.end.getTime()))),
  };
  const withheld = (place.also ?? []).map((span): Taken => ({ ...span, table: table.documentId }));
  const taken = [...(await takenIn(trx, place.venue, windowAround(all))), ...withheld];
  const arrivals = await arrivalsIn(trx, venue, windowAround(all));
  const now = clock.now();
  return refused.map(({ guests, price, ...span }) =>
    alternativesFor({ venue, table, tables, taken, arrivals, now, price: toMinor(price), guests, span }).map(shown),
  );
}

const shown = (offer: Alternative): Alternative => ({ ...offer, price: toAmount(offer.price) });
