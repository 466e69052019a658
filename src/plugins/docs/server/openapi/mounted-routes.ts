/** Every route under /api as it is mounted, with who may call it by the permission table. */
import type { Core } from '@strapi/strapi';
import type { AnyAction } from '#platform/actions/action';
import { routeOwners, type Owner, type Route, type Router } from '#platform/actions/all-actions';

export interface MountedRoute {
  method: string;
  path: string;
  /** The path under which Strapi's generator lists it. */
  generatedPath: string;
  tag: string;
  /** The controller's method: `find`, `callback`. */
  controllerMethod: string;
  declared?: AnyAction;
  summary?: string;
  isIdempotent: boolean;
  callers: 'anybody' | string[];
}

type Roles = Record<string, { actions: readonly string[] }>;

export function mountedRoutes(strapi: Core.Strapi): MountedRoute[] {
  const roles = strapi.config.get<Roles>('permissions.apiRoles');
  return routeOwners(strapi).flatMap((owner) =>
    owner.routers
      .filter((router) => router.type === 'content-api' || (owner.kind === 'api' && !router.type))
      .flatMap((router) => router.routes.map((route) => mounted({ owner, router, route, roles }))),
  );
}

function mounted({ owner, router, route, roles }: { owner: Owner; router: Router; route: Route; roles: Roles }): MountedRoute {
  const prefix = route.config?.prefix ?? router.prefix ?? (owner.kind === 'plugin' ? `/${owner.name}` : '');
  const written = `${prefix}${route.path}`.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
  const generatedPath = written.replace(/:(\w+)/g, '{$1}');
  return {
    method: route.method.toLowerCase(),
    path: generatedPath.replace('(.*)', '{provider}'),
    generatedPath,
    tag: owner.name,
    controllerMethod: typeof route.handler === 'string' ? (route.handler.split('.').at(-1) ?? '') : '',
    ...(route.declared && { declared: route.declared }),
    ...(route.config?.description && { summary: route.config.description }),
    isIdempotent: route.config?.middlewares?.includes('global::idempotency') ?? false,
    callers: callersOf(owner, route, roles),
  };
}

function callersOf(owner: Owner, { config, handler }: Route, roles: Roles): 'anybody' | string[] {
  if (config?.auth === false) return 'anybody';
  const scope = config?.auth?.scope?.[0] ?? (typeof handler === 'string' ? scopeOf(owner, handler) : '');
  return Object.keys(roles).filter((role) => role !== 'authenticated' && roles[role]?.actions.includes(scope));
}

const scopeOf = (owner: Owner, handler: string): string => (handler.includes('::') ? handler : `${owner.kind}::${owner.name}.${handler}`);
