import { actionHandlers } from '#platform/actions/action';
import { identityActions } from '../actions/identity-actions';

export default ({ strapi }: { strapi: import('@strapi/strapi').Core.Strapi }) => actionHandlers(strapi, identityActions);
