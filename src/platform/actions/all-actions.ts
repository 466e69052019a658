/** Every declared action of the house, wherever it lives: apis and plugins hand them in with their routers. */
import type { Core } from '@strapi/strapi';
import type { AnyAction } from './action';
import type { RawRouteConfig } from './raw-answers';

export interface Route {
  method: string;
  path: string;
  handler: unknown;
  config?: RawRouteConfig & { auth?: false | { scope?: string[] }; policies?: unknown[]; middlewares?: unknown[]; prefix?: string };
  declared?: AnyAction;
}
export interface Router {
  type?: string;
  prefix?: string;
  routes: readonly Route[];
  /** Of `actionRoutes`, those that the API has no route of among them. */
  actions?: readonly { controller: string; declared: AnyAction }[];
}
export interface Owner {
  kind: 'api' | 'plugin';
  name: string;
  routers: readonly Router[];
}

/** Whoever owns routes, with all its routers. */
export const routeOwners = (strapi: Core.Strapi): Owner[] => [
  ...Object.entries(strapi.apis).map(([name, api]) => ({ kind: 'api' as const, name, routers: routersOf(api) })),
  ...Object.entries(strapi.plugins).map(([name, plugin]) => ({ kind: 'plugin' as const, name, routers: routersOf(plugin) })),
];

export interface HouseAction {
  declared: AnyAction;
  /** Its right over the API: `api::booking.booking.confirmBooking`. */
  right: string;
}

export const allActions = (strapi: Core.Strapi): HouseAction[] =>
  routeOwners(strapi).flatMap(({ kind, name, routers }) =>
    routers.flatMap(({ actions = [] }) =>
      actions.map(({ controller, declared }) => ({ declared, right: `${kind}::${name}.${controller}.${declared.name}` })),
    ),
  );

const routersOf = (owner: object): Router[] => {
  const { routes = [] } = owner as { routes?: Router[] | Record<string, Router | Router[]> };
  return Object.values(routes).flat();
};
