/** What is done with the queue for a table, for panel users: every step through the queue's own service. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { byId, documentId, instant, phone, requiredText, text } from '#platform/actions/fields';
import type { WaitlistView } from '../../../../api/booking/rows/waitlist-views';
import { waitlist } from '../doors';
import { inputOf } from '../input';

const joinBody = z.object({
  venue: z.string().min(1).max(100).optional(),
  startsAt: instant.nullish(),
  endsAt: instant.nullish(),
  guests: z.number().int().min(1).max(100),
  name: requiredText(100),
  email: z.string().trim().max(254).pipe(z.email('is not an e-mail address')).nullish(),
  phone: phone.nullish(),
  note: text(1000).nullish(),
});
const seatBody = z.object({ table: documentId.nullish() });

/** Contacts and the guest’s own link are not for everybody who may do it. */
const answerOf = ({ documentId: id, status }: WaitlistView) => ({ id, status });

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const step = (verb: 'offer' | 'skip' | 'leave') => async (ctx: Context) => {
    const { params } = inputOf(ctx, { params: byId });
    ctx.body = { data: answerOf(await waitlist(strapi)[verb](params.id)) };
  };
  return {
    async join(ctx: Context): Promise<void> {
      const { body } = inputOf(ctx, { body: joinBody });
      const { startsAt = null, endsAt = null, email = null, phone: number = null, note = null } = body;
      const language = ctx.acceptsLanguages(['en', 'ru']) === 'ru' ? ('ru' as const) : ('en' as const);
      const { venue, guests, name } = body;
      const entry = await waitlist(strapi).join({ venue, guests, name, startsAt, endsAt, email, phone: number, note, language }, true);
      ctx.status = 201;
      ctx.body = { data: answerOf(entry) };
    },

    offer: step('offer'),
    skip: step('skip'),
    leave: step('leave'),

    async seat(ctx: Context): Promise<void> {
      const { params, body } = inputOf(ctx, { params: byId, body: seatBody });
      ctx.body = { data: answerOf(await waitlist(strapi).seat(params.id, body.table ?? null)) };
    },
  };
};
