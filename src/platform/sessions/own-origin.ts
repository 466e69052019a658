/** Cookies count only where the page is one of ours: the house's own origin, its public address, or one of `CORS_ORIGINS`. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

/** Browsers name the page's origin on every request that changes something; whoever does not say it is no browser of ours. */
export function isOwnOrigin(strapi: Core.Strapi, ctx: Context): boolean {
  const origin = ctx.get('origin');
  if (!origin) return false;
  const publicUrl = strapi.config.get('server.url', '') as string;
  const allowed = [`${ctx.protocol}://${ctx.host}`, ...(publicUrl ? [new URL(publicUrl).origin] : []), ...origins(strapi)];
  return allowed.includes(origin);
}

export const origins = (strapi: Core.Strapi): string[] => strapi.config.get('accounts.origins') as string[];
