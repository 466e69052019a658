/** What guests, staff and the accounting program can do with bookings. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { action } from '#platform/actions/action';
import { actorOf } from '#platform/actions/actor';
import { amount, byId, documentId, instant, moment, phone, reason, requiredText, text } from '#platform/actions/fields';
import { bookingMachine } from '#domain/booking/booking';
import { CATALOGUE } from '#domain/error-catalogue';
import type { Language } from '#domain/errors';
import { HOLD_MINUTES } from '#domain/booking/hold';
import { holdTable, releaseHold } from '../holds/holds';
import { bookings } from '../services/booking';
import { bookingOutput, guestEmail, newBookingOutput, wish } from './booking-fields';

const mine = [{ name: 'global::is-owner', config: { uid: 'api::booking.booking', owners: ['user'] } }];
const holdToken = z.string().regex(/^[\w-]{43}$/, 'is not a hold');
const addressLimit = { name: 'global::address-limit', config: { limit: 'booking' } };
const note = z.object({ note: reason.nullish() });
const override = z.boolean().optional().describe('true = although it is more than the kitchen’s pace; the history says so');

/** Verb of the path → its name: `no-show` → `noShowBooking`. */
const nameOf = (verb: string): string => `${verb.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Booking`;

const verbs = [...new Set(bookingMachine.moves.map((move) => move.verb))].filter((verb) => verb !== 'cancel');
const moves = verbs.map((verb) => {
  const to = bookingMachine.moves.find((move) => move.verb === verb)!.to;
  return action({
    name: nameOf(verb),
    method: 'POST',
    path: `/bookings/:id/${verb}`,
    summary: `Moves a booking to “${to}”.`,
    params: byId,
    body: to === 'confirmed' ? note.extend({ override }) : note,
    output: bookingOutput,
    handle: async ({ params, body }, strapi) =>
      (await bookings(strapi).move(params.id, to, body.note ?? null, 'override' in body && body.override === true)) as never,
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
    middlewares: [addressLimit, 'global::idempotency'],
    handle: async ({ body }, strapi) => {
      const { kind, id } = actorOf(strapi);
      return (await bookings(strapi).make({ ...known(strapi, body), user: kind === 'user' ? id : null, isDirect: false })) as never;
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
    // The answer carries a secret, so it is not kept for a repeated key.
    middlewares: ['global::address-limit'],
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
    body: z.object({ ...wish, override }),
    output: newBookingOutput,
    status: 201,
    handle: async ({ body: { override: mayExceed = false, ...body } }, strapi) =>
      (await bookings(strapi).make({ ...known(strapi, body), user: null, isDirect: true, mayExceed })) as never,
  }),
  action({
    name: 'seatWalkIn',
    method: 'POST',
    path: '/bookings/walk-in',
    summary: 'Seats guests who came without a booking, until their turn ends, the next booking comes or the house closes.',
    body: z.object({
      table: documentId,
      guests: wish.guests,
      name: requiredText(100).optional(),
      phone: phone.nullish(),
      note: text(1000).nullish(),
    }),
    output: bookingOutput,
    status: 201,
    handle: async ({ body: { table, guests, name = 'Walk-in', phone: number = null, note: remark = null } }, strapi) =>
      (await bookings(strapi).walkIn({ table, guests, name, phone: number, note: remark, language: 'en' })) as never,
  }),
  action({
    name: 'changeBooking',
    method: 'PATCH',
    path: '/bookings/:id',
    summary: 'Changes price, guests, contact, table or time of a booking that is still to come; of seated guests all but their start.',
    params: byId,
    body: z
      .object({
        table: documentId.optional(),
        joinedWith: documentId.nullish(),
        startsAt: instant.optional(),
        endsAt: instant.optional(),
        guests: wish.guests.optional(),
        price: amount.min(0, 'must be at least 0').optional(),
        name: requiredText(100).optional(),
        email: guestEmail.nullish(),
        phone: phone.nullish(),
        note: text(1000).nullish(),
        externalRef: text(100).nullish(),
        override,
      })
      .refine((change) => Object.keys(change).length > 0, CATALOGUE['request.empty'].en),
    output: bookingOutput,
    handle: async ({ params, body: { override: mayExceed, ...change } }, strapi) =>
      (await bookings(strapi).change(params.id, { ...change, mayExceed })) as never,
  }),
  action({
    name: 'cancelBooking',
    method: 'POST',
    path: '/bookings/:id/cancel',
    summary: 'Cancels a booking; after the venue’s limit a guest only asks to.',
    params: byId,
    body: note,
    output: bookingOutput,
    policies: mine,
    handle: async ({ params, body }, strapi) => (await bookings(strapi).cancel(params.id, body.note ?? null)) as never,
  }),
  action({
    name: 'keepBooking',
    method: 'POST',
    path: '/bookings/:id/keep',
    summary: 'Answers a guest who asked to cancel: the booking stands.',
    params: byId,
    body: note,
    output: bookingOutput,
    handle: async ({ params, body }, strapi) => (await bookings(strapi).keep(params.id, body.note ?? null)) as never,
  }),
  ...moves,
];

/** Left-out fields as the domain writes them. */
function known(strapi: Core.Strapi, body: z.output<z.ZodObject<typeof wish>>) {
  const accepted = strapi.requestContext.get()?.acceptsLanguages(['en', 'ru']);
  const language: Language = body.language ?? (accepted === 'ru' ? 'ru' : 'en');
  const { endsAt = null, email = null, phone: number = null, note: remark = null } = body;
  return { ...body, endsAt, email, phone: number, note: remark, language };
}
