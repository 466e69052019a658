import { actionHandlers } from '#platform/actions/action';
import { paymentActions } from '../actions/payment-actions';

export default ({ strapi }: { strapi: import('@strapi/strapi').Core.Strapi }) => actionHandlers(strapi, paymentActions);
