/** New hours or a closure break the bookings that lay inside the old ones and do not lie inside the new; nobody breaks them unknowingly. */
import { DomainError } from '../errors';
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

/** The refusal with the whole list for programs, and the first few in its text. */
export function breaksBookings(venue: { timezone: string }, broken: readonly Visit[]): DomainError {
  const named = broken.slice(0, NAMED).map((visit) => `${visit.number} (${localText(venue, visit.start)})`);
  const list = [...named, ...(broken.length > NAMED ? ['…'] : [])].join(', ');
  return new DomainError('venue.breaks_bookings', { count: broken.length, list, bookings: broken.map(shown) });
}

export const shown = ({ start, end, ...visit }: Visit) => ({ ...visit, startsAt: start.toISOString(), endsAt: end.toISOString() });
