import { actionHandlers } from '../../../actions/action';
import { eventActions } from '../actions/event-actions';

export default ({ strapi }: { strapi: import('@strapi/strapi').Core.Strapi }) => actionHandlers(strapi, eventActions);
