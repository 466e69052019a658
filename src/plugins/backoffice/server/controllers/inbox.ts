/** Pictures that the house sends into a conversation, over HTTP for panel users who may. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { byId } from '#platform/actions/fields';
import { parseInput } from '#platform/actions/input';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async postPictures(ctx: Context): Promise<void> {
    const { id } = parseInput({ params: byId }, { params: ctx.params as unknown }).params;
    ctx.status = 201;
    ctx.body = { data: await strapi.service('api::chat.conversation').postPictures(ctx, id) };
  },
});
