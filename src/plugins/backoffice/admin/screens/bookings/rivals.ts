/** Who wants the same table at the same time, and how a list of requests falls into groups of them. */
import type { BookingView, RequestView, TableView } from '../../../contract/bookings';
import { ASKING, KEEPING } from '#domain/booking/booking';

type Tables = Pick<BookingView, 'table' | 'joinedWith'>;
type Placed = Tables & Pick<BookingView, 'id' | 'startsAt' | 'endsAt'>;

/** documentIds of every table of a booking, the one it was asked for first. */
export const tablesOf = ({ table, joinedWith }: Tables): string[] => [table, ...joinedWith];

/** “8+9” for tables that are pushed together. */
export const numbersOf = (booking: Tables, tables: readonly Pick<TableView, 'id' | 'number'>[]): string =>
  tablesOf(booking)
    .flatMap((id) => tables.find((table) => table.id === id)?.number ?? [])
    .join('+');

export const isAt = (booking: Tables, table: string): boolean => tablesOf(booking).includes(table);

const contend = (a: Placed, b: Placed): boolean => a.id !== b.id && tablesOf(a).some((table) => isAt(b, table)) && overlap(a, b);

export const overlap = (a: { startsAt: string; endsAt: string }, b: { startsAt: string; endsAt: string }): boolean =>
  Date.parse(a.startsAt) < Date.parse(b.endsAt) && Date.parse(b.startsAt) < Date.parse(a.endsAt);

export const isKeeping = ({ status }: Pick<BookingView, 'status'>): boolean => KEEPING.includes(status);

/** The requests that cannot be granted beside this place and time. */
export const rivalsOf = <B extends BookingView>(place: Placed, bookings: readonly B[]): B[] =>
  bookings.filter((other) => ASKING.includes(other.status) && contend(place, other));

/** Who keeps the table then. */
export const keeperOf = <B extends BookingView>(place: Placed, bookings: readonly B[]): B | undefined =>
  bookings.find((other) => isKeeping(other) && contend(place, other));

export interface RequestGroup {
  key: string;
  requests: RequestView[];
  /** They want the same table at the same time; else nobody contests any of them. */
  isContest: boolean;
}

/** Requests that are tied by rivalry, directly or through others, stand together, and so do neighbours that nobody contests; the order of the list is kept. */
export function groupsOf(requests: readonly RequestView[]): RequestGroup[] {
  const byId = new Map(requests.map((request) => [request.id, request]));
  const seen = new Set<string>();
  const tied = (request: RequestView): RequestView[] => {
    if (seen.has(request.id)) return [];
    seen.add(request.id);
    return [request, ...request.rivals.flatMap((id) => (byId.has(id) ? tied(byId.get(id)!) : []))];
  };
  const order = new Map(requests.map((request, index) => [request.id, index]));
  const groups: RequestGroup[] = [];
  for (const request of requests) {
    const group = tied(request).sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
    const last = groups.at(-1);
    if (group.length === 1 && last && !last.isContest) last.requests.push(...group);
    else if (group.length > 0) groups.push({ key: request.id, requests: group, isContest: group.length > 1 });
  }
  return groups;
}

/** Every word of the search occurs in what one reads on the card. */
export function matches(booking: BookingView, search: string, more: readonly (string | null)[] = []): boolean {
  const text = [booking.name, booking.number, booking.phone, booking.email, booking.note, ...more].join(' ').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
