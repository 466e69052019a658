/** New hours or a closure break the bookings that lay inside the old ones and do not lie inside the new, a closed table those at it; nobody breaks them unknowingly. */
import { DomainError, fieldError } from '../errors';
import { isOpenThroughout, type Interval, type Schedule } from '../time';
import { localText } from '../venue/venue';

export interface Visit extends Interval {
  documentId: string;
  number: string;
  status: string;
  name: string;
  guests: number;
  /** Number of the table. */
  table: string;
}

/** What was broken before is not held against this change. */
export const brokenBy = (change: { before: Schedule; after: Schedule; visits: readonly Visit[] }): Visit[] =>
  change.visits.filter((visit) => isOpenThroughout(change.before, visit) && !isOpenThroughout(change.after, visit));

const NAMED = 5;

/** The refusal with the whole list for programs, and the first few in its text. @param fields what was changed */
export function breaksBookings(venue: { timezone: string }, broken: readonly Visit[], fields: readonly string[]): DomainError {
  return new DomainError('venue.breaks_bookings', { ...namedIn(venue, broken), errors: fields.map((field) => ({ path: [field] })) });
}

/** A table is not closed over those who are to sit at it, unless somebody says so: they stay, and wait to be moved. */
export const closesOver = (venue: { timezone: string }, table: { number: string }, visits: readonly Visit[]): DomainError =>
  fieldError('table.still_booked', 'isBookable', { table: table.number, ...namedIn(venue, visits) });

function namedIn(venue: { timezone: string }, visits: readonly Visit[]) {
  const named = visits.slice(0, NAMED).map((visit) => `${visit.number} (${localText(venue, visit.start)})`);
  const list = [...named, ...(visits.length > NAMED ? ['…'] : [])].join(', ');
  return { count: visits.length, list, bookings: visits.map((visit) => ({ ...shown(visit), at: localText(venue, visit.start) })) };
}

export const shown = ({ start, end, ...visit }: Visit) => ({ ...visit, startsAt: start.toISOString(), endsAt: end.toISOString() });
