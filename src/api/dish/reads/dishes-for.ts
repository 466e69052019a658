/** Which dishes there are for whoever asks: guests see what is on the menu, cooks also their own, the staff everything. */
import type { Core } from '@strapi/strapi';
import { actorOf } from '#platform/actions/actor';

export const DISH = 'api::dish.dish';

export function dishesFor(strapi: Core.Strapi): object {
  const actor = actorOf(strapi);
  if (actor.roles.includes('staff')) return {};
  const onMenu = { isAvailable: true, isCookSelling: true, category: { isActive: true } };
  return actor.roles.includes('cook') ? { $or: [onMenu, { cook: { id: actor.id } }] } : onMenu;
}
