/** Of the requests that compete for tables the set that can be granted together and seats most guests; who wants two tables that are pushed together wants both. */
import { overlaps, type Interval } from '../time';

export interface Wanted extends Interval {
  id: string;
  guests: number;
  /** One table, or those that are pushed together; anything that names them. */
  tables: readonly (string | number)[];
}

/** What has been granted so far, in the order of the starts. */
interface Way {
  guests: number;
  /** Milliseconds, of all tables together. */
  held: number;
  chosen: readonly Wanted[];
}

/** More ways than any evening has; beyond them the ones that seat fewest so far are let go. */
const MOST_WAYS = 1_000;

/** They can't both be granted. */
export const compete = (a: Omit<Wanted, 'id' | 'guests'>, b: Omit<Wanted, 'id' | 'guests'>): boolean =>
  overlaps(a, b) && a.tables.some((table) => b.tables.includes(table));

/**
 * In the order of their starts each request is left out, or granted where its tables are free again; of the ways that leave the same
 * visits at table only the best goes on. Where two sets seat as many, the one that takes the tables for less
 * time stays, and then the one that comes first in the list.
 * @returns ids, the first visit first
 */
export function bestSet(requests: readonly Wanted[]): string[] {
  const byStart = [...requests].sort((a, b) => a.start.getTime() - b.start.getTime() || a.end.getTime() - b.end.getTime());
  let ways: Way[] = [{ guests: 0, held: 0, chosen: [] }];
  for (const request of byStart) {
    const granted = ways.filter(({ chosen }) => !chosen.some((one) => compete(one, request))).map((way) => grant(way, request));
    ways = bestOfEach([...ways, ...granted], request.start);
  }
  return ways.reduce((best, way) => (isBetter(way, best) ? way : best)).chosen.map(({ id }) => id);
}

const grant = (way: Way, request: Wanted): Way => ({
  guests: way.guests + request.guests,
  held: way.held + request.tables.length * (request.end.getTime() - request.start.getTime()),
  chosen: [...way.chosen, request],
});

const isBetter = (a: Way, b: Way): boolean => a.guests > b.guests || (a.guests === b.guests && a.held < b.held);

function bestOfEach(ways: readonly Way[], now: Date): Way[] {
  const best = new Map<string, Way>();
  for (const way of ways) {
    const sitting = way.chosen.filter(({ end }) => end > now).map(({ id }) => id);
    const other = best.get(sitting.join());
    if (!other || isBetter(way, other)) best.set(sitting.join(), way);
  }
  const kept = [...best.values()];
  return kept.length <= MOST_WAYS ? kept : kept.sort((a, b) => b.guests - a.guests || a.held - b.held).slice(0, MOST_WAYS);
}

/**
 * Beside each request the best set of all that compete with it, directly or through each other; nothing where nobody does.
 * @param isGiven its table is somebody else's already. @returns id of the request → ids
 */
export function seatsMost<W extends Wanted>(requests: readonly W[], isGiven: (one: W) => boolean): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const request of requests) {
    if (found.has(request.id)) continue;
    const contest = competitorsOf(request, requests);
    const best = contest.length > 1 ? bestSet(contest.filter((one) => !isGiven(one))) : [];
    for (const { id } of contest) found.set(id, best);
  }
  return found;
}

/** Those that compete with this one, directly or through each other: what is chosen among them says nothing about the rest. */
export function competitorsOf<W extends Wanted>(request: W, requests: readonly W[]): W[] {
  const found = new Set([request]);
  for (const one of found) for (const other of requests) if (compete(one, other)) found.add(other);
  return requests.filter((one) => found.has(one));
}
