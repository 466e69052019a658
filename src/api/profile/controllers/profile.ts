/** Profiles over REST: everybody's who has not left and is not blocked; never an address. */
import { factories } from '@strapi/strapi';
import { actionHandlers } from '../../../actions/action';
import { scopedReads } from '../../../actions/scoped-reads';
import { profileActions } from '../actions/profile-actions';

const UID = 'api::profile.profile';
const scope = () => ({ user: { blocked: false, confirmed: true } });
const defaults = { sort: 'id:asc', populate: { avatar: true } };

export default factories.createCoreController(
  UID,
  ({ strapi }) => ({ ...actionHandlers(strapi, profileActions), ...scopedReads(strapi, UID, { scope, defaults }) }) as never,
);
