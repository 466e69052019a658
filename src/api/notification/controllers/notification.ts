import { actionHandlers } from '../../../actions/action';
import { notificationActions } from '../actions/notification-actions';

export default ({ strapi }: { strapi: import('@strapi/strapi').Core.Strapi }) => actionHandlers(strapi, notificationActions);
