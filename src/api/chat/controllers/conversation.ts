import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { actionHandlers } from '#platform/actions/action-routes';
import { chatActions } from '../actions/chat-actions';
import { inboxActions } from '../actions/inbox-actions';
import { chats } from '../services/conversation';

/** Conversations have no generic routes: what is in them is for those who take part. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  ...actionHandlers(strapi, [...chatActions, ...inboxActions]),
  async postPictures(ctx: Context) {
    const { id = '' } = ctx.params as { id?: string };
    ctx.status = 201;
    ctx.body = { data: await chats(strapi).postPictures(ctx, id) };
  },
});
