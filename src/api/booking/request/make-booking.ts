/** A booking begins: price and policy as of this moment, under the table's lock, so that two alike at once become one. */
import type { Core } from '@strapi/strapi';
import { actorOf } from '#platform/actions/actor';
import { clock } from '#platform/clock';
import { decisionSourceOf, draftBooking, type BookingChannel, type BookingRequest } from '#domain/booking/booking';
import { checkFree } from '#domain/booking/taken-table';
import { windowAround } from '#domain/booking/availability';
import { DomainError, fieldError } from '#domain/errors';
import { toAmount } from '#domain/money';
import { phoneTyped } from '#domain/phone';
import { pushTogether } from '#domain/table/table';
import type { Interval } from '#domain/time';
import { create } from '#platform/documents/door';
import { inTransaction, type Trx } from '#platform/postgres/rows';
import { areJoined, readTable, readTablesOf, type TableFacts } from '../../table/rows/table-facts';
import { readVenues, type VenueFacts } from '../../venue/rows/venue-facts';
import { hashOf, manageToken } from '../rows/manage-link';
import { arrivalsIn } from '../rows/arrivals';
import { checkNotHeld, useHold } from '../rows/hold-rows';
import { lockTables, nextNumber, sameGuests, takenIn, winnerAt } from '../rows/booking-rows';
import { checkPaceKept } from './keep-pace';

export interface NewBooking extends BookingRequest {
  /** documentId */
  table: string;
  /** documentId of the table that is pushed to it; left out = none. */
  joinedWith?: string | null;
  user: number | null;
  /** The token of the guest's hold of this place. */
  hold?: string | null;
  /** Set by staff, or offered by the house: confirmed at once. */
  isDirect: boolean;
  /** Left out = by `isDirect`. */
  channel?: BookingChannel;
  /** The staff say that it may be more than the kitchen's pace. */
  mayExceed?: boolean;
  /** The table is not taken from somebody whom it is offered to, or who is just asking for it. */
  sparesHeld?: boolean;
}

const UID = 'api::booking.booking';

/** @returns the documentId. @throws DomainError of `draftBooking` and `checkFree`, or `booking.already_requested` with the first one. */
export const makeBooking = (strapi: Core.Strapi, wish: NewBooking): Promise<string> =>
  inTransaction(strapi, async (trx) => {
    const { table, venue, tables } = await placeOf(trx, wish);
    const now = clock.now();
    const draft = draftBooking({ venue, table, request: requestOf(wish, venue), isStaff: wish.isDirect, now });
    const span = { start: draft.startsAt, end: draft.endsAt };
    await lockTables(trx, tables);
    const first = await sameGuests(trx, { table: table.id, span, email: draft.email, phone: draft.phone, user: wish.user });
    if (first) throw new DomainError('booking.already_requested', { number: first.number, booking: first.documentId });
    await checkTableFree(trx, { venue, table, tables, span, guests: draft.guests, isStaff: wish.isDirect });
    const { isDirect, channel = isDirect ? 'desk' : 'online', mayExceed = false } = wish;
    const visit = { venue, table, span, guests: draft.guests, isOnline: channel === 'online', isKeeping: isDirect, mayExceed };
    const exceedsPace = await checkPaceKept(trx, visit);
    if (!wish.isDirect || wish.sparesHeld) await checkNotHeld(trx, { venue, table, tables, span, token: wish.hold ?? null });
    await useHold(trx, wish.hold ?? null);
    const number = await nextNumber(trx);
    const data = {
      ...draft,
      number,
      price: toAmount(draft.price),
      table: table.id,
      joinedWith: tables[1] ?? null,
      venue: venue.id,
      user: wish.user,
      channel,
      exceedsPace,
      requestedAt: now,
      manageTokenHash: hashOf(manageToken(strapi, { number, requestedAt: now })),
      ...(wish.isDirect && { decisionSource: decisionSourceOf(actorOf(strapi)) }),
    };
    const made = await create(strapi, UID, data, wish.isDirect ? { initial: 'confirmed' } : {});
    return made.documentId;
  });

export interface Place {
  /** As the visit sees it: two that are pushed together are one. */
  table: TableFacts;
  venue: VenueFacts;
  /** Row ids. */
  tables: number[];
}

/** @throws DomainError `table.unknown`, or of `pushTogether`. */
export async function placeOf(trx: Trx, wish: { table: string; joinedWith?: string | null | undefined; startsAt: Date }): Promise<Place> {
  const table = await readTable(trx, wish.table);
  const [venue] = table ? await readVenues(trx, [table.venueId]) : [];
  if (!table || !venue) throw fieldError('table.unknown', 'table');
  if (!wish.joinedWith) return { table, venue, tables: [table.id] };
  const other = await readTable(trx, wish.joinedWith);
  if (!other) throw fieldError('table.unknown', 'joinedWith');
  const areJoinable = await areJoined(trx, table.id, other.id);
  const both = pushTogether(table, other, { areJoinable, timezone: venue.timezone, startsAt: wish.startsAt });
  return { table: both, venue, tables: [table.id, other.id] };
}

/** Call it under the table's lock. @throws DomainError `booking.table_taken` with alternatives. */
export async function checkTableFree(
  trx: Trx,
  place: Place & { span: Interval; guests: number; isStaff: boolean; except?: number },
): Promise<void> {
  const winner = await winnerAt(trx, place.tables, place.span, place.except);
  if (!winner) return;
  const around = windowAround(place.span);
  const [tables, taken] = [await readTablesOf(trx, place.venue.id), await takenIn(trx, place.venue.id, around)];
  checkFree({ ...place, winner, tables, taken, arrivals: await arrivalsIn(trx, place.venue, around), now: clock.now() });
}

const requestOf = (
  { startsAt, endsAt, guests, name, email, phone, note, language }: NewBooking,
  { timezone }: Pick<VenueFacts, 'timezone'>,
): BookingRequest => ({
  startsAt,
  endsAt,
  guests,
  name,
  email,
  phone: phoneTyped(phone, timezone),
  note,
  language,
});
