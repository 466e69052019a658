import { actionHandlers } from '#platform/actions/action';
import { bidActions } from '../actions/bid-actions';

export default ({ strapi }: { strapi: import('@strapi/strapi').Core.Strapi }) => actionHandlers(strapi, bidActions);
