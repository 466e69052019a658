/** The booking screens over HTTP, for panel users: what they show, and every step through the bookings' own service. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { actorOf } from '#platform/actions/actor';
import { amount, byId, documentId, instant, phone, reason, requiredText, text } from '#platform/actions/fields';
import { clock } from '#platform/clock';
import { bookingMachine } from '#domain/booking/booking';
import { CATALOGUE } from '#domain/error-catalogue';
import { DomainError, type Language } from '#domain/errors';
import { bookings } from '../doors';
import { inputOf } from '../input';
import { bookingDay } from '../queries/booking-day';
import { bookingRequests } from '../queries/booking-requests';
import type { BookingSight } from '../queries/booking-view';
import { historyOf } from '../queries/history';

const BOOKING = 'api::booking.booking';
const OVERRIDE = 'plugin::backoffice.bookings.override';
const VERBS = [...new Set(bookingMachine.moves.map((move) => move.verb))] as [string, ...string[]];

const dayQuery = z.object({
  venue: z.string().min(1).max(100).optional(),
  day: z.iso.date({ error: 'is not a day (YYYY-MM-DD)' }).optional(),
});
const override = z.boolean().optional();
const moveBody = z.object({ verb: z.enum(VERBS), note: reason.nullish(), override });
const guestsField = z.number().int().min(1).max(100);
const party = { guests: guestsField, name: requiredText(100), phone: phone.nullish(), note: text(1000).nullish() };
const email = z.string().trim().max(254).pipe(z.email('is not an e-mail address'));
const place = { table: documentId, startsAt: instant, endsAt: instant };
const makeBody = z.object({ ...place, endsAt: instant.nullish(), ...party, email: email.nullish(), override });
const walkInBody = z.object({ table: documentId, ...party });
const changeBody = z
  .object({
    ...place,
    joinedWith: documentId.nullable(),
    ...party,
    email: email.nullish(),
    price: amount.min(0, 'must be at least 0'),
    override,
  })
  .partial()
  .refine((change) => Object.keys(change).length > 0, CATALOGUE['request.empty'].en);

interface Ability {
  can(action: string, subject?: string, field?: string): boolean;
}

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async day(ctx: Context): Promise<void> {
    const { query } = inputOf(ctx, { query: dayQuery });
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: await bookingDay(strapi, { venue: query.venue, day: query.day }, sightOf(strapi, ctx), clock.now()) };
  },

  async requests(ctx: Context): Promise<void> {
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: await bookingRequests(strapi, sightOf(strapi, ctx), clock.now()) };
  },

  async history(ctx: Context): Promise<void> {
    const { params } = inputOf(ctx, { params: byId });
    ctx.body = { data: await historyOf(strapi, 'booking', params.id) };
  },

  /** The status gate decides whether it is legal; confirming declines the requests that overlap. */
  async move(ctx: Context): Promise<void> {
    const { params, body } = inputOf(ctx, { params: byId, body: moveBody });
    const { to } = bookingMachine.moves.find((move) => move.verb === body.verb)!;
    const note = body.note ?? null;
    const moved = await (body.verb === 'cancel'
      ? bookings(strapi).cancel(params.id, note)
      : bookings(strapi).move(params.id, to, note, mayExceed(ctx, body)));
    ctx.body = { data: answerOf(moved) };
  },

  async change(ctx: Context): Promise<void> {
    const { params, body } = inputOf(ctx, { params: byId, body: changeBody });
    const { override: _asked, ...change } = body;
    ctx.body = { data: answerOf(await bookings(strapi).change(params.id, { ...change, mayExceed: mayExceed(ctx, body) })) };
  },

  /** Set for a guest: confirmed at once. */
  async make(ctx: Context): Promise<void> {
    const { body } = inputOf(ctx, { body: makeBody });
    const { endsAt = null, email: address = null, override: _asked, ...party } = body;
    const guest = { ...party, ...guestOf(ctx, body), endsAt, email: address };
    const wish = { ...guest, user: null, isDirect: true as const, mayExceed: mayExceed(ctx, body) };
    ctx.status = 201;
    ctx.body = { data: answerOf(await bookings(strapi).make(wish)) };
  },

  async walkIn(ctx: Context): Promise<void> {
    const { body } = inputOf(ctx, { body: walkInBody });
    ctx.status = 201;
    ctx.body = { data: answerOf(await bookings(strapi).walkIn({ ...body, ...guestOf(ctx, body) })) };
  },
});

const answerOf = ({ documentId: id, status }: Record<string, unknown>) => ({ id, status });

function guestOf(
  ctx: Context,
  { phone: number = null, note = null }: { phone?: string | null | undefined; note?: string | null | undefined },
) {
  const language: Language = ctx.acceptsLanguages(['en', 'ru']) === 'ru' ? 'ru' : 'en';
  return { phone: number, note, language };
}

/** @throws DomainError `request.forbidden` where more than the kitchen’s pace is asked for by somebody who may not. */
function mayExceed(ctx: Context, { override: asked = false }: { override?: boolean | undefined }): boolean {
  if (asked && !(ctx.state.userAbility as Ability).can(OVERRIDE)) throw new DomainError('request.forbidden');
  return asked;
}

/** What the role may do here, and whether the Content Manager shows it how to reach guests. */
function sightOf(strapi: Core.Strapi, ctx: Context): BookingSight {
  const ability = ctx.state.userAbility as Ability;
  return {
    actor: actorOf(strapi),
    rights: {
      manage: ability.can('plugin::backoffice.bookings.manage'),
      override: ability.can(OVERRIDE),
      arrange: ability.can('plugin::backoffice.floor.arrange'),
    },
    seesContacts: ability.can('plugin::content-manager.explorer.read', BOOKING, 'phone'),
  };
}
