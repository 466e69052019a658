/** Dishes over REST: Strapi's reads of what is on the menu, and the writes of staff and cooks. */
import { factories, type Core } from '@strapi/strapi';
import { actionHandlers } from '../../../actions/action';
import { actorOf } from '../../../actions/actor';
import { scopedReads } from '../../../actions/scoped-reads';
import { dishActions } from '../actions/dish-actions';

const UID = 'api::dish.dish';

/** Guests see what is on the menu, cooks also their own, the staff everything. */
function scope(strapi: Core.Strapi): object {
  const actor = actorOf(strapi);
  if (actor.roles.includes('staff')) return {};
  const onMenu = { isAvailable: true, category: { isActive: true } };
  return actor.roles.includes('cook') ? { $or: [onMenu, { cook: { id: actor.id } }] } : onMenu;
}

export default factories.createCoreController(
  UID,
  ({ strapi }) => ({ ...actionHandlers(strapi, dishActions), ...scopedReads(strapi, UID, { scope }) }) as never,
);
