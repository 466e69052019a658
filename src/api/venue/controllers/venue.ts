/** Venues over REST: what a guest needs to know, hours included. */
import { factories } from '@strapi/strapi';
import { scopedReads } from '../../../actions/scoped-reads';

const UID = 'api::venue.venue';
const defaults = { sort: 'rank:asc', populate: { hours: true, closures: true } };

export default factories.createCoreController(UID, ({ strapi }) => scopedReads(strapi, UID, { scope: () => ({}), defaults }) as never);
