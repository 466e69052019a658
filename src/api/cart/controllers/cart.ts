import { actionHandlers } from '#platform/actions/action';
import { cartActions } from '../actions/cart-actions';

export default ({ strapi }: { strapi: import('@strapi/strapi').Core.Strapi }) => actionHandlers(strapi, cartActions);
