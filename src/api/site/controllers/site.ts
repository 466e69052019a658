/** The house's own page over REST. */
import { factories } from '@strapi/strapi';
import type { Context } from 'koa';
import { checkQueryCost } from '#platform/actions/query-cost';
import { checkQueryOfOne } from '#platform/actions/query-shape';

export default factories.createCoreController('api::site.site', ({ strapi }) => ({
  async find(ctx: Context): Promise<unknown> {
    checkQueryOfOne(ctx.query);
    checkQueryCost(strapi, 'api::site.site', ctx.query);
    return (await super.find(ctx)) as unknown;
  },
}));
