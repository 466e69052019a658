/** Tables over REST: guests search and read what they can book, the staff see and change all. */
import { factories, type Core } from '@strapi/strapi';
import { actionHandlers } from '#platform/actions/action-routes';
import { isStaff } from '#platform/actions/caller';
import { scopedReads } from '#platform/actions/scoped-reads';
import { tableActions } from '../actions/table-actions';

const UID = 'api::table.table';
const defaults = {
  sort: ['venue.id:asc', 'number:asc'],
  populate: { prices: true, joinsWith: { fields: ['number'] }, venue: { fields: ['name', 'slug'] } },
};
const scope = (strapi: Core.Strapi): object => (isStaff(strapi) ? {} : { isBookable: true });

export default factories.createCoreController(UID, ({ strapi }) => ({
  ...actionHandlers(strapi, tableActions),
  ...scopedReads(strapi, UID, { scope, defaults }),
}));
