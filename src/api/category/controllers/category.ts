/** Categories over REST: Strapi's reads of the active ones, and the staff's writes. */
import { factories, type Core } from '@strapi/strapi';
import { actionHandlers } from '#platform/actions/action-routes';
import { actorOf } from '#platform/actions/actor';
import { scopedReads } from '#platform/actions/scoped-reads';
import { categoryActions } from '../actions/category-actions';

const UID = 'api::category.category';

const scope = (strapi: Core.Strapi): object => (actorOf(strapi).roles.includes('staff') ? {} : { isActive: true });

export default factories.createCoreController(UID, ({ strapi }) => ({
  ...actionHandlers(strapi, categoryActions),
  ...scopedReads(strapi, UID, { scope }),
}));
