/** What is done on the booking screens, for panel users: every step through the bookings' own service. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { amount, byId, documentId, instant, phone, reason, requiredText, text } from '#platform/actions/fields';
import { bookingMachine } from '#domain/booking/booking';
import { CATALOGUE } from '#domain/error-catalogue';
import { DomainError, type Language } from '#domain/errors';
import { bookings } from '../doors';
import { inputOf } from '../input';
import { viewerOf } from '../screen';

const VERBS = [...new Set(bookingMachine.moves.map((move) => move.verb))] as [string, ...string[]];

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

export default ({ strapi }: { strapi: Core.Strapi }) => ({
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
  if (asked && !viewerOf(ctx).may('bookings.override')) throw new DomainError('request.forbidden');
  return asked;
}
