/** Guests without a booking sit down: one step from the door to “seated”, under the table's lock. They count in the kitchen's pace, but who stands there is not sent away by it. */
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { windowAround } from '#domain/booking/availability';
import { walkInSpan } from '#domain/booking/walk-in';
import { move } from '#platform/documents/moves';
import { inTransaction } from '#platform/postgres/rows';
import { lockTable, takenIn } from '../rows/booking-rows';
import { makeBooking, placeOf, type NewBooking } from './make-booking';

export type WalkIn = Pick<NewBooking, 'table' | 'guests' | 'name' | 'phone' | 'note' | 'language' | 'sparesHeld'>;

const UID = 'api::booking.booking';
const LONGEST_TURN_MS = 24 * 3_600_000;

/** @returns the documentId. @throws DomainError of `makeBooking`: the table is taken, closed or too small. */
export const seatWalkIn = (strapi: Core.Strapi, wish: WalkIn): Promise<string> =>
  inTransaction(strapi, async (trx) => {
    const now = clock.now();
    const { table, venue } = await placeOf(trx, { ...wish, startsAt: now });
    await lockTable(trx, table.id);
    const around = windowAround({ start: now, end: new Date(now.getTime() + LONGEST_TURN_MS) });
    const taken = (await takenIn(trx, venue.id, around)).filter((other) => other.table === table.documentId);
    const { start, end } = walkInSpan({ venue, guests: wish.guests, taken, now });
    const documentId = await makeBooking(strapi, {
      ...wish,
      startsAt: start,
      endsAt: end,
      email: null,
      user: null,
      isDirect: true,
      channel: 'door',
      mayExceed: true,
    });
    await move(strapi, UID, documentId, { to: 'seated' });
    return documentId;
  });
