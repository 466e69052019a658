/** Profiles over REST: everybody's who has not left and is not blocked; never an address. */
import { factories } from '@strapi/strapi';
import { actionHandlers } from '#platform/actions/action-routes';
import { scopedReads } from '#platform/actions/scoped-reads';
import { followActions } from '../actions/follow-actions';
import { profileActions } from '../actions/profile-actions';
import { PROFILE, profileReads } from '../follows/seen';

export default factories.createCoreController(PROFILE, ({ strapi }) => ({
  ...actionHandlers(strapi, [...profileActions, ...followActions]),
  ...scopedReads(strapi, PROFILE, profileReads),
}));
