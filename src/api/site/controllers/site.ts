/** The house's own page over REST. */
import { factories } from '@strapi/strapi';
import type { Context } from 'koa';
import { questionOfOne } from '#platform/actions/query-check';

export default factories.createCoreController('api::site.site', ({ strapi }) => ({
  async find(ctx: Context): Promise<unknown> {
    questionOfOne(strapi, 'api::site.site', ctx.query);
    return (await super.find(ctx)) as unknown;
  },
}));
