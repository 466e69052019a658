/** The order board over HTTP, for panel users. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { actorOf } from '#platform/actions/actor';
import { byId, reason } from '#platform/actions/fields';
import { clock } from '#platform/clock';
import { ORDER_STATUSES, orderMachine } from '#domain/order/order';
import { move } from '#platform/documents/moves';
import { inputOf } from '../input';
import { orderBoard, type Sight } from '../queries/order-board';
import { historyOf } from '../queries/history';

const ORDER = 'api::order.order';
const VERBS = [...new Set(orderMachine.moves.map((move) => move.verb))] as [string, ...string[]];
const moveBody = z
  .object({ verb: z.enum(VERBS).optional(), to: z.enum(ORDER_STATUSES).optional(), reason: reason.nullish() })
  .refine(({ verb, to }) => verb !== undefined || to !== undefined, { path: ['verb'], message: 'say which move: `verb` or `to`' });

interface Ability {
  can(action: string, subject?: string, field?: string): boolean;
}

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: await orderBoard(strapi, sightOf(strapi, ctx), clock.now()) };
  },

  async history(ctx: Context): Promise<void> {
    const { params } = inputOf(ctx, { params: byId });
    ctx.body = { data: await historyOf(strapi, 'order', params.id) };
  },

  /** The status gate decides whether it is legal, records who and why, and tells everybody. */
  async move(ctx: Context): Promise<void> {
    const { params, body } = inputOf(ctx, { params: byId, body: moveBody });
    const to = body.to ?? orderMachine.moves.find(({ verb }) => verb === body.verb)!.to;
    await move(strapi, ORDER, params.id, { to, reason: body.reason ?? null });
    ctx.body = { data: { id: params.id, status: to } };
  },
});

/** What the role may do here, and which of an order's fields it may read in the Content Manager. */
function sightOf(strapi: Core.Strapi, ctx: Context): Sight {
  const ability = ctx.state.userAbility as Ability;
  const reads = (field: string): boolean => ability.can('plugin::content-manager.explorer.read', ORDER, field);
  return {
    actor: actorOf(strapi),
    mayMove: ability.can('plugin::backoffice.board.move'),
    seesMoney: reads('total'),
    seesContacts: reads('delivery.phone'),
  };
}
