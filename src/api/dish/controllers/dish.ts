/** Dishes over REST: Strapi's reads of what is on the menu, and the writes of staff and cooks. */
import { factories } from '@strapi/strapi';
import { actionHandlers } from '#platform/actions/action-routes';
import { scopedReads } from '#platform/actions/scoped-reads';
import { dishActions } from '../actions/dish-actions';
import { sectionActions } from '../actions/section-actions';
import { DISH, dishesFor } from '../reads/dishes-for';

export default factories.createCoreController(DISH, ({ strapi }) => ({
  ...actionHandlers(strapi, [...dishActions, ...sectionActions]),
  ...scopedReads(strapi, DISH, { scope: dishesFor }),
}));
