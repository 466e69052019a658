/** A booking begins: price and policy as of this moment, under the table's lock, so that two alike at once become one. */
import type { Core } from '@strapi/strapi';
import { clock } from '../../../clock';
import { checkFree, draftBooking, type BookingRequest } from '../../../domain/booking';
import { windowAround } from '../../../domain/availability';
import { DomainError, fieldError } from '../../../domain/errors';
import { toAmount } from '../../../domain/money';
import type { Interval } from '../../../domain/time';
import { asItsService } from '../../../plugins/kafka/server/status-gate';
import { inTransaction, type Trx } from '../../../postgres/rows';
import { readTable, readTablesOf, type TableFacts } from '../../table/rows/table-facts';
import { readVenues, type VenueFacts } from '../../venue/rows/venue-facts';
import { hashOf, manageToken } from '../rows/manage-link';
import { lockTable, nextNumber, sameGuests, takenIn, winnerAt } from '../rows/booking-rows';

export interface NewBooking extends BookingRequest {
  /** documentId */
  table: string;
  user: number | null;
  /** Set by staff: confirmed at once. */
  isDirect: boolean;
}

const UID = 'api::booking.booking';

/** @returns the documentId. @throws DomainError of `draftBooking` and `checkFree`, or `booking.already_requested` with the first one. */
export const makeBooking = (strapi: Core.Strapi, wish: NewBooking): Promise<string> =>
  inTransaction(strapi, async (trx) => {
    const { table, venue } = await placeOf(trx, wish.table);
    const now = clock.now();
    const draft = draftBooking({ venue, table, request: requestOf(wish), isStaff: wish.isDirect, now });
    const span = { start: draft.startsAt, end: draft.endsAt };
    await lockTable(trx, table.id);
    const first = await sameGuests(trx, { table: table.id, span, email: draft.email, phone: draft.phone, user: wish.user });
    if (first) throw new DomainError('booking.already_requested', { number: first.number, booking: first.documentId });
    await checkTableFree(trx, { venue, table, span, guests: draft.guests, isStaff: wish.isDirect });
    const number = await nextNumber(trx);
    const data = {
      ...draft,
      number,
      price: toAmount(draft.price),
      table: table.id,
      venue: venue.id,
      user: wish.user,
      requestedAt: now,
      manageTokenHash: hashOf(manageToken(strapi, { number, requestedAt: now })),
      ...(wish.isDirect && { decisionSource: 'staff' }),
    };
    const made = await strapi.documents(UID).create({ data: asItsService(data, wish.isDirect ? 'confirmed' : undefined) as never });
    return made.documentId;
  });

/** @throws DomainError `table.unknown`. */
export async function placeOf(trx: Trx, documentId: string): Promise<{ table: TableFacts; venue: VenueFacts }> {
  const table = await readTable(trx, documentId);
  const [venue] = table ? await readVenues(trx, [table.venueId]) : [];
  if (!table || !venue) throw fieldError('table.unknown', 'table');
  return { table, venue };
}

/** Call it under the table's lock. @throws DomainError `booking.table_taken` with alternatives. */
export async function checkTableFree(
  trx: Trx,
  place: { venue: VenueFacts; table: TableFacts; span: Interval; guests: number; isStaff: boolean; except?: number },
): Promise<void> {
  const winner = await winnerAt(trx, place.table.id, place.span, place.except);
  if (!winner) return;
  const [tables, taken] = [await readTablesOf(trx, place.venue.id), await takenIn(trx, place.venue.id, windowAround(place.span))];
  checkFree({ ...place, winner, tables, taken, now: clock.now() });
}

const requestOf = ({ startsAt, endsAt, guests, name, email, phone, note, language }: NewBooking): BookingRequest => ({
  startsAt,
  endsAt,
  guests,
  name,
  email,
  phone,
  note,
  language,
});
