/** Every route under /api as it is mounted, with who may call it by the permission table. */
import type { Core, UID } from '@strapi/strapi';
import type { z } from 'zod';
import type { AnyAction } from '#platform/actions/action';
import type { RawAnswers } from '#platform/actions/raw-answers';
import { routeOwners, type Owner, type Route, type Router } from '#platform/actions/all-actions';

export interface MountedRoute {
  method: string;
  path: string;
  tag: string;
  /** The controller's method: `find`, `callback`. */
  controllerMethod: string;
  declared?: AnyAction;
  summary?: string;
  /** The type that a generic read is of. */
  uid?: UID.ContentType;
  /** What a client would call it. */
  name?: string;
  /** What a route that is no action takes and answers. */
  asks?: z.ZodObject;
  answers?: RawAnswers;
  refuses?: readonly number[];
  isIdempotent: boolean;
  isLimited: boolean;
  callers: 'anybody' | string[];
}

type Roles = Record<string, { actions: readonly string[] }>;

export function mountedRoutes(strapi: Core.Strapi): MountedRoute[] {
  const roles = strapi.config.get<Roles>('permissions.apiRoles');
  return routeOwners(strapi).flatMap((owner) =>
    owner.routers
      .filter((router) => router.type === 'content-api' || (owner.kind === 'api' && !router.type))
      .flatMap((router) => router.routes.map((route) => mounted(strapi, { owner, router, route, roles }))),
  );
}

function mounted(
  strapi: Core.Strapi,
  { owner, router, route, roles }: { owner: Owner; router: Router; route: Route; roles: Roles },
): MountedRoute {
  const prefix = route.config?.prefix ?? router.prefix ?? (owner.kind === 'plugin' ? `/${owner.name}` : '');
  const written = `${prefix}${route.path}`.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
  const scope = scopeOf(owner, route);
  const uid = scope.replace(/\.\w+$/, '') as UID.ContentType;
  const { description, name, asks, answers, refuses, middlewares = [] } = route.config ?? {};
  return {
    method: route.method.toLowerCase(),
    path: written.replace(/:(\w+)/g, '{$1}').replace('(.*)', '{provider}'),
    tag: owner.name,
    controllerMethod: typeof route.handler === 'string' ? (route.handler.split('.').at(-1) ?? '') : '',
    ...(route.declared && { declared: route.declared }),
    ...(description && { summary: description }),
    ...(Object.hasOwn(strapi.contentTypes, uid) && { uid }),
    ...(name && { name }),
    ...(asks && { asks }),
    ...(answers && { answers }),
    ...(refuses && { refuses }),
    isIdempotent: middlewares.includes('global::idempotency'),
    isLimited: middlewares.some((one) => (one as { name?: string }).name === 'global::address-limit'),
    callers: callersOf(owner, route, roles),
  };
}

function callersOf(owner: Owner, route: Route, roles: Roles): 'anybody' | string[] {
  if (route.config?.auth === false) return 'anybody';
  const scope = scopeOf(owner, route);
  return Object.keys(roles).filter((role) => role !== 'authenticated' && roles[role]?.actions.includes(scope));
}

function scopeOf(owner: Owner, { config, handler }: Route): string {
  const own = config?.auth === false ? undefined : config?.auth?.scope?.[0];
  if (own !== undefined || typeof handler !== 'string') return own ?? '';
  return handler.includes('::') ? handler : `${owner.kind}::${owner.name}.${handler}`;
}
