/** Tickets over REST: the declared actions, and the files of a ticket. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { actionHandlers } from '#platform/actions/action-routes';
import { ticketActions } from '../actions/ticket-actions';
import { answerCalendar, answerQr } from '../files/ticket-files';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  ...actionHandlers(strapi, ticketActions),
  showQr: (ctx: Context) => answerQr(strapi, ctx),
  showCalendar: (ctx: Context) => answerCalendar(strapi, ctx),
});
