/** What is done on the order board, for panel users. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { byId, reason } from '#platform/actions/fields';
import { DomainError } from '#domain/errors';
import { ORDER_STATUSES, orderMachine } from '#domain/order/order';
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
    const state = body.to ?? orderMachine.moves.find((move) => move.verb === body.verb)?.to;
    const data = { state, ...(body.reason && { cancelReason: body.reason }) };
    const moved = await strapi.documents(ORDER).update({ documentId: params.id, data: data as never });
    if (!moved) throw new DomainError('request.not_found');
    ctx.body = { data: { id: moved.documentId, status: (moved as unknown as { state: string }).state } };
  },
});
