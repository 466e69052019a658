/** The order board over HTTP, for panel users: what it shows. What is done on it are the orders' own actions. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { abilityOf } from '#platform/actions/ability';
import { actorOf } from '#platform/actions/actor';
import { byId } from '#platform/actions/fields';
import { inputOf } from '#platform/actions/input';
import { clock } from '#platform/clock';
import { orderBoard, type Sight } from '../queries/order-board';
import { historyOf } from '../queries/history';

const ORDER = 'api::order.order';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: await orderBoard(strapi, sightOf(strapi, ctx), clock.now()) };
  },

  async history(ctx: Context): Promise<void> {
    const { params } = inputOf(ctx, { params: byId });
    ctx.body = { data: await historyOf(strapi, 'order', params.id) };
  },
});

/** What the role may do here, and which of an order's fields it may read in the Content Manager. */
function sightOf(strapi: Core.Strapi, ctx: Context): Sight {
  const ability = abilityOf(ctx);
  const reads = (field: string): boolean => ability.can('plugin::content-manager.explorer.read', ORDER, field);
  return {
    actor: actorOf(strapi),
    mayMove: ability.can('plugin::backoffice.board.move'),
    seesMoney: reads('total'),
    seesContacts: reads('delivery.phone'),
  };
}
