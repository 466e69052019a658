/** The takings over HTTP, for panel users. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { inputOf } from '#platform/actions/input';
import { clock } from '#platform/clock';
import { salesOf } from '../queries/sales';

const span = z.object({ days: z.coerce.number().int().min(1).max(366).default(14), venue: z.string().max(100).optional() });

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    const { query } = inputOf(ctx, { query: span });
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: await salesOf(strapi, { days: query.days, venue: query.venue ?? null, now: clock.now() }) };
  },
});
