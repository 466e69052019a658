/** Orders over REST: reads limited to whose they are, everything else an action. */
import { factories, type Core } from '@strapi/strapi';
import { actionHandlers } from '../../../actions/action';
import { actorOf } from '../../../actions/actor';
import { scopedReads } from '../../../actions/scoped-reads';
import { orderActions } from '../actions/order-actions';

const UID = 'api::order.order';

/** A customer sees the own orders that are not hidden, a cook also the assigned ones, the staff all. */
function scope(strapi: Core.Strapi): object {
  const actor = actorOf(strapi);
  if (actor.roles.includes('staff')) return {};
  const me = { id: actor.id };
  return { $or: [{ customer: me, hiddenAt: { $null: true } }, { cook: me }] };
}

const defaults = { sort: 'placedAt:desc', populate: { lines: true, delivery: true, venue: { fields: ['name', 'slug'] } } };

export default factories.createCoreController(
  UID,
  ({ strapi }) => ({ ...actionHandlers(strapi, orderActions), ...scopedReads(strapi, UID, { scope, defaults }) }) as never,
);
