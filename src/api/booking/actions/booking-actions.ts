/** What guests, staff and the accounting program can do with bookings. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { action } from '#platform/actions/action';
import { actorOf } from '#platform/actions/actor';
import { languageOfRequest } from '#platform/actions/caller';
import { byId, documentId, moment, partOf, personName, phone, reason, text } from '#platform/actions/fields';
import { countMailTo } from '#platform/limits/recipients';
import { bookingMachine } from '#domain/booking/booking';
import { HOLD_MINUTES } from '#domain/booking/hold';
import { actionOf } from '#domain/machine';
import { holdTable, releaseHold } from '../holds/holds';
import { bookings } from '../services/booking';
import { bookingChange, bookingOutput, newBookingOutput, wish } from './booking-fields';

const mine = { of: 'api::booking.booking', are: ['user'] } as const;
const panel = 'plugin::backoffice.bookings.manage';
const panelRights = { override: 'plugin::backoffice.bookings.override' } as const;
const holdToken = z.string().regex(/^[\w-]{43}$/, 'is not a hold');
const note = z.object({ note: reason.nullish() });
const override = z.boolean().optional().describe('true = although it is more than the kitchen’s pace; the history says so');

const takesHeld = z
  .boolean()
  .default(false)
  .describe('true = although it is offered to somebody who waits, or just asked for by a guest; their offer ends');

/** `seat` → POST /bookings/:id/seat, `seatBooking`: one action per verb of the machine, but for those that need more than a move. */
const verbs = [...new Set(bookingMachine.moves.map((move) => move.verb))].filter((verb) => !['confirm', 'cancel'].includes(verb));
const moves = verbs.map((verb) => {
  const { to } = bookingMachine.moves.find((move) => move.verb === verb)!;
  return action({
    name: actionOf('booking', verb),
    method: 'POST',
    path: `/bookings/:id/${verb}`,
    summary: `Moves a booking to “${to}”.`,
    params: byId,
    body: note,
    output: bookingOutput,
    panel,
    handle: ({ params, body }, strapi) => bookings(strapi).move(params.id, to, body.note ?? null),
  });
});

export const bookingActions = [
  action({
    name: 'requestBooking',
    method: 'POST',
    path: '/bookings',
    summary: 'Asks for a table; no account is needed. A request takes nothing away.',
    body: z.object({ ...wish, hold: holdToken.nullish().describe('of POST /bookings/holds for the same place and time') }),
    output: newBookingOutput,
    status: 201,
    limit: 'booking',
    handle: async ({ body }, strapi) => {
      await countMailTo(strapi, body.email);
      const { kind, id } = actorOf(strapi);
      return bookings(strapi).make({ ...known(strapi, body), user: kind === 'user' ? id : null, isDirect: false });
    },
  }),
  action({
    name: 'holdTable',
    method: 'POST',
    path: '/bookings/holds',
    summary: `Holds a table for ${HOLD_MINUTES} minutes while the guest fills in the form: nobody else can ask for it then.`,
    body: z.object({
      table: wish.table,
      joinedWith: wish.joinedWith,
      startsAt: wish.startsAt,
      endsAt: wish.endsAt,
      guests: wish.guests,
    }),
    output: z.object({
      token: z.string().describe('books it; given only here'),
      expiresAt: moment,
    }),
    status: 201,
    limit: 'address',
    idempotent: false,
    handle: ({ body }, strapi) => holdTable(strapi, { ...body, endsAt: body.endsAt ?? null }),
  }),
  action({
    name: 'releaseHold',
    method: 'DELETE',
    path: '/bookings/holds/:token',
    summary: 'Gives a held table back.',
    params: z.object({ token: holdToken }),
    output: z.null(),
    status: 204,
    handle: ({ params }, strapi) => releaseHold(strapi, params.token),
  }),
  action({
    name: 'setBooking',
    method: 'POST',
    path: '/bookings/direct',
    summary: 'Sets a booking for a guest; it is confirmed at once.',
    body: z.object({ ...wish, override, takesHeld }),
    output: newBookingOutput,
    status: 201,
    panel,
    panelRights,
    handle: ({ body: { override: mayExceed = false, takesHeld: isTaken, ...body } }, strapi) =>
      bookings(strapi).make({ ...known(strapi, body), user: null, isDirect: true, mayExceed, sparesHeld: !isTaken }),
  }),
  action({
    name: 'seatWalkIn',
    method: 'POST',
    path: '/bookings/walk-in',
    summary: 'Seats guests who came without a booking, until their turn ends, the next booking comes or the house closes.',
    body: z.object({
      table: documentId,
      guests: wish.guests,
      name: personName.optional(),
      phone: phone.nullish(),
      note: text(1000).nullish(),
      takesHeld,
    }),
    output: bookingOutput,
    status: 201,
    panel,
    handle: ({ body: { table, guests, name = 'Walk-in', phone: number = null, note: remark = null, takesHeld: isTaken } }, strapi) => {
      const language = languageOfRequest(strapi);
      return bookings(strapi).walkIn({ table, guests, name, phone: number, note: remark, language, sparesHeld: !isTaken });
    },
  }),
  action({
    name: 'changeBooking',
    method: 'PATCH',
    path: '/bookings/:id',
    summary: 'Changes price, guests, contact, table or time of a booking that is still to come; of seated guests all but their start.',
    params: byId,
    body: partOf(bookingChange.extend({ override })),
    output: bookingOutput,
    panel,
    panelRights,
    handle: ({ params, body: { override: mayExceed = false, ...change } }, strapi) =>
      bookings(strapi).change(params.id, { ...change, mayExceed }),
  }),
  action({
    name: 'cancelBooking',
    method: 'POST',
    path: '/bookings/:id/cancel',
    summary: 'Cancels a booking; after the venue’s limit a guest only asks to.',
    params: byId,
    body: note,
    output: bookingOutput,
    owners: mine,
    panel,
    handle: ({ params, body }, strapi) => bookings(strapi).cancel(params.id, body.note ?? null),
  }),
  action({
    name: 'keepBooking',
    method: 'POST',
    path: '/bookings/:id/keep',
    summary: 'Answers a guest who asked to cancel: the booking stands.',
    params: byId,
    body: note,
    output: bookingOutput,
    panel,
    handle: ({ params, body }, strapi) => bookings(strapi).keep(params.id, body.note ?? null),
  }),
  action({
    name: 'confirmBooking',
    method: 'POST',
    path: '/bookings/:id/confirm',
    summary: 'Moves a booking to “confirmed”.',
    params: byId,
    body: note.extend({ override }),
    output: bookingOutput,
    panel,
    panelRights,
    handle: ({ params, body }, strapi) => bookings(strapi).move(params.id, 'confirmed', body.note ?? null, body.override === true),
  }),
  ...moves,
] as const;

/** Left-out fields as the domain writes them. */
function known(strapi: Core.Strapi, body: z.output<z.ZodObject<typeof wish>>) {
  const { endsAt = null, email = null, phone: number = null, note: remark = null, language = languageOfRequest(strapi) } = body;
  return { ...body, endsAt, email, phone: number, note: remark, language };
}
