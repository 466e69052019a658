/** The Content Manager's lists have the bounds of the API's: whoever may read them could keep the database busy as well. */
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { checkQueryCost } from '../actions/query-cost';

interface Route {
  method: string;
  path: string;
  config?: { middlewares?: unknown[] };
}

export function boundPanelLists(strapi: Core.Strapi): void {
  const bounded = (ctx: Context, next: Next): Promise<unknown> => {
    const { model } = ctx.params as { model: string };
    if (Object.hasOwn(strapi.contentTypes, model)) checkQueryCost(strapi, model, ctx.query);
    return next();
  };
  // By its type a list, or routers of unknown names.
  const { admin } = strapi.plugin('content-manager').routes as unknown as { admin: { routes: Route[] } };
  for (const route of admin.routes)
    if (route.method === 'GET' && route.path.startsWith('/collection-types/:model'))
      route.config = { ...route.config, middlewares: [...(route.config?.middlewares ?? []), bounded] };
}
