/** Of the requests for one place – a table, or two that are pushed together – the set that can be granted together and seats most guests. */
import { overlaps, type Interval } from './time';

export interface Wanted extends Interval {
  id: string;
  guests: number;
}

interface Best {
  guests: number;
  chosen: readonly string[];
}

/**
 * The weighted-interval schedule: in the order of their ends, each request is left out, or granted beside the best of what ends before it begins.
 * Where two sets seat as many, the one of the earlier ends stays, so that the table is free again sooner.
 * @returns ids, the first visit first
 */
export function bestSet(requests: readonly Wanted[]): string[] {
  const possible = [...requests].sort((a, b) => a.end.getTime() - b.end.getTime() || b.start.getTime() - a.start.getTime());
  const upTo: Best[] = [{ guests: 0, chosen: [] }];
  for (const [index, request] of possible.entries()) {
    const before = possible.findLastIndex((other, at) => at < index && other.end <= request.start) + 1;
    const beside = upTo[before]!;
    const without = upTo[index]!;
    const guests = beside.guests + request.guests;
    upTo.push(guests > without.guests ? { guests, chosen: [...beside.chosen, request.id] } : without);
  }
  return [...(upTo.at(-1)?.chosen ?? [])];
}

/** Those that compete with this one, directly or through each other: what is chosen among them says nothing about the rest. */
export function competitorsOf<W extends Wanted>(request: W, requests: readonly W[]): W[] {
  const found = new Set([request]);
  for (const one of found) for (const other of requests) if (overlaps(one, other)) found.add(other);
  return [...found];
}

/**
 * What is best for everybody who competes with this request; nothing where nobody does.
 * @param beside the requests that want one of its tables, itself included. @param isGiven its table is somebody else's already
 */
export function seatsMost<W extends Wanted>(request: W, beside: readonly W[], isGiven: (one: W) => boolean): string[] {
  const contest = competitorsOf(request, beside);
  return contest.length > 1 ? bestSet(contest.filter((one) => !isGiven(one))) : [];
}
