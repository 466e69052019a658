/** A table that somebody else has: the staff hear who, everybody what is free instead. */
import { DomainError } from '../errors';
import { type Table } from '../table/table';
import { type Interval } from '../time';
import { localText } from '../venue/venue';
import { alternativesFor, isFree, type BookingVenue, type Taken } from './availability';
import { type Arrival } from './pace';

/** Who has the table, for the refusal's text and details. */
export interface Winner extends Interval {
  documentId: string;
  number: string;
}

/** @throws DomainError `booking.table_taken` naming the winner to those who may know (`isStaff`), with up to three free alternatives. */
export function checkFree(place: {
  venue: BookingVenue;
  table: Table;
  span: Interval;
  guests: number;
  winner: Winner | undefined;
  tables: readonly Table[];
  taken: readonly Taken[];
  arrivals: readonly Arrival[];
  isStaff: boolean;
  now: Date;
}): void {
  const { venue, table, winner, isStaff } = place;
  if (!winner && isFree(table.documentId, place.span, place.taken)) return;
  throw tableTaken({ venue, table: table.number, winner, isStaff, alternatives: alternativesFor({ ...place, price: table.price }) });
}

export function tableTaken(refusal: {
  venue: { timezone: string };
  table: string;
  winner: Winner | undefined;
  isStaff: boolean;
  alternatives?: unknown[];
}): DomainError {
  const { venue, table, winner, isStaff, alternatives } = refusal;
  return new DomainError('booking.table_taken', {
    table,
    ...(winner && { from: localText(venue, winner.start), until: localText(venue, winner.end) }),
    ...(winner && isStaff && { winner: winner.documentId, winnerNumber: winner.number }),
    ...(alternatives && { alternatives }),
  });
}
