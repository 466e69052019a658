import { actionHandlers } from '#platform/actions/action';
import { deviceActions } from '../actions/device-actions';

export default ({ strapi }: { strapi: import('@strapi/strapi').Core.Strapi }) => actionHandlers(strapi, deviceActions);
