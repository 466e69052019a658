/** Whoever names no origin is no page of another site, and is told nothing of what such pages may do: the middleware itself sends an empty header. */
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

type Handler = (ctx: Context, next: Next) => Promise<unknown>;
type Factory = (config: unknown, context: { strapi: Core.Strapi }) => Handler;
interface Registry {
  extend(name: string, wrap: (factory: Factory) => Factory): unknown;
}

export function tellCorsToPages(strapi: Core.Strapi): void {
  const registry = strapi.get('middlewares') as Registry;
  registry.extend('strapi::cors', (factory) => (config, context) => {
    const handler = factory(config, context);
    return (ctx, next) => {
      if (ctx.get('origin')) return handler(ctx, next);
      ctx.vary('Origin');
      return next();
    };
  });
}
