/** What is done on the order board, for panel users. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { byId, reason } from '#platform/actions/fields';
import { ORDER_STATUSES, orderMachine } from '#domain/order/order';
import { move } from '#platform/documents/moves';
import { inputOf } from '../input';

const ORDER = 'api::order.order';
const VERBS = [...new Set(orderMachine.moves.map((move) => move.verb))] as [string, ...string[]];
const moveBody = z
  .object({ verb: z.enum(VERBS).optional(), to: z.enum(ORDER_STATUSES).optional(), reason: reason.nullish() })
  .refine(({ verb, to }) => verb !== undefined || to !== undefined, { path: ['verb'], message: 'say which move: `verb` or `to`' });

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** The status gate decides whether it is legal, records who and why, and tells everybody. */
  async move(ctx: Context): Promise<void> {
    const { params, body } = inputOf(ctx, { params: byId, body: moveBody });
    const to = body.to ?? orderMachine.moves.find(({ verb }) => verb === body.verb)!.to;
    await move(strapi, ORDER, params.id, { to, reason: body.reason ?? null });
    ctx.body = { data: { id: params.id, status: to } };
  },
});
