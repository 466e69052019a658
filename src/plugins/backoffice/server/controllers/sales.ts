/** What is done with the takings, for panel users. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { recountSales } from '../../../../api/sales/rows/count-sales';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Counts all takings anew from the event log. */
  async recount(ctx: Context): Promise<void> {
    ctx.body = { data: { counted: await recountSales(strapi) } };
  },
});
