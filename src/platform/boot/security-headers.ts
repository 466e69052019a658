/** Security headers of the API, found once: Strapi merges its settings and builds the setter of headers anew for every request. */
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

type Handler = (ctx: Context, next: Next) => Promise<unknown>;
type Factory = (config: unknown, context: { strapi: Core.Strapi }) => Handler;
interface Registry {
  extend(name: string, wrap: (factory: Factory) => Factory): unknown;
}

/** Below the API's prefix they depend on nothing of a request; the panel and the documentation have others, asked for as before. */
export function rememberSecurityHeaders(strapi: Core.Strapi): void {
  const api = `${strapi.config.get<string>('api.rest.prefix', '/api')}/`;
  const registry = strapi.get('middlewares') as Registry;
  registry.extend('strapi::security', (factory) => (config, context) => {
    const handler = factory(config, context);
    let known: [string, string][] | null = null;
    return (ctx, next) => {
      if (!ctx.path.startsWith(api)) return handler(ctx, next);
      if (known) {
        for (const [name, value] of known) ctx.res.setHeader(name, value);
        return next();
      }
      const others = new Set(ctx.res.getHeaderNames());
      return handler(ctx, () => {
        known = rawNames(ctx).flatMap((name) => (others.has(name.toLowerCase()) ? [] : [[name, String(ctx.res.getHeader(name))]]));
        return next();
      });
    };
  });
}

const rawNames = (ctx: Context): string[] => (ctx.res as Context['res'] & { getRawHeaderNames(): string[] }).getRawHeaderNames();
