/** Venues over REST: what a guest needs to know, hours included. */
import { factories } from '@strapi/strapi';
import { actionHandlers } from '#platform/actions/action-routes';
import { scopedReads } from '#platform/actions/scoped-reads';
import { venueActions } from '../actions/venue-actions';

const UID = 'api::venue.venue';
const defaults = { sort: 'rank:asc', populate: { hours: true, closures: true } };

export default factories.createCoreController(UID, ({ strapi }) => ({
  ...actionHandlers(strapi, venueActions),
  ...scopedReads(strapi, UID, { scope: () => ({}), defaults }),
}));
