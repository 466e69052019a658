/** The queue over REST, and the page behind its link. */
import { factories } from '@strapi/strapi';
import type { Context } from 'koa';
import { actionHandlers } from '#platform/actions/action-routes';
import { waitlistActions } from '../actions/waitlist-actions';
import { answerAccept, answerJoinAgain, answerLeave, answerWait } from '../page/waitlist-answers';

export default factories.createCoreController('api::booking.waitlist-entry', ({ strapi }) => ({
  ...actionHandlers(strapi, waitlistActions),
  showWait: (ctx: Context) => answerWait(strapi, ctx),
  acceptOffer: (ctx: Context) => answerAccept(strapi, ctx),
  joinAgainByLink: (ctx: Context) => answerJoinAgain(strapi, ctx),
  leaveByLink: (ctx: Context) => answerLeave(strapi, ctx),
}));
