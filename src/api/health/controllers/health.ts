import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { live, readinessProbe, statusOf } from '../probes/readiness';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const probe = readinessProbe(strapi);
  return {
    live(ctx: Context): void {
      ctx.set('Cache-Control', 'no-store');
      ctx.body = live(strapi);
    },
    async ready(ctx: Context): Promise<void> {
      const readiness = await probe();
      ctx.set('Cache-Control', 'no-store');
      ctx.status = statusOf(readiness);
      if (ctx.status === 503) ctx.set('Retry-After', '5');
      ctx.body = readiness;
    },
  };
};
