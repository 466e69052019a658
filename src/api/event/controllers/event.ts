/** Events over REST: the declared actions, and the calendar of those to come. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { actionHandlers } from '#platform/actions/action-routes';
import { eventActions } from '../actions/event-actions';
import { answerCalendar } from '../calendar/events-calendar';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  ...actionHandlers(strapi, eventActions),
  showCalendar: (ctx: Context) => answerCalendar(strapi, ctx),
});
