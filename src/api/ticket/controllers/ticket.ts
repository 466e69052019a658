import { actionHandlers } from '../../../actions/action';
import { ticketActions } from '../actions/ticket-actions';

export default ({ strapi }: { strapi: import('@strapi/strapi').Core.Strapi }) => actionHandlers(strapi, ticketActions);
