import { actionHandlers } from '#platform/actions/action';
import { notificationActions } from '../actions/notification-actions';
import { preferenceActions } from '../actions/preference-actions';

export default ({ strapi }: { strapi: import('@strapi/strapi').Core.Strapi }) =>
  actionHandlers(strapi, [...notificationActions, ...preferenceActions]);
