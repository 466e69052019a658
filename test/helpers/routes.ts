/** The API's and the panel's routes as the running application has them, so that a new one is tested without anybody remembering it. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { allActions, routeOwners } from '#platform/actions/all-actions';

export const ROLES = ['public', 'customer', 'cook', 'organizer', 'staff', 'manager'] as const;
export type Role = (typeof ROLES)[number];

export interface Route {
  /** `api::dish`, `plugin::upload`. */
  owner: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  /** The permission it needs; null = it says public. */
  scope: string | null;
}

interface Mounted {
  method: Route['method'];
  path: string;
  config?: { auth?: false | { scope?: string[] } };
}

export async function everyRoute(): Promise<Route[]> {
  const { contentAPI } = strapi as unknown as { contentAPI: { getRoutesMap(): Promise<Record<string, Mounted[]>> } };
  return Object.entries(await contentAPI.getRoutesMap()).flatMap(([owner, routes]) =>
    routes.map(({ method, path, config }) => ({
      owner,
      method,
      path: path.replace(/(.)\/$/, '$1'),
      scope: config?.auth === false ? null : (config?.auth?.scope?.[0] ?? ''),
    })),
  );
}

/** THE permission table, as the application loaded it. */
export const actionsOf = (role: Role): readonly string[] => strapi.config.get(`permissions.apiRoles.${role}.actions`);

export const mayCall = (role: Role, route: Route): boolean => route.scope === null || actionsOf(role).includes(route.scope);

export interface PanelRoute {
  method: Route['method'];
  path: string;
  /** What it asks of a panel role. */
  right: string;
}

/** What the screens of the house's own plugins read, and every action that the panel has. */
export const everyPanelRoute = (): PanelRoute[] => [
  ...routeOwners(strapi)
    .filter(({ kind, name }) => kind === 'plugin' && existsSync(path.resolve(__dirname, '../../src/plugins', name)))
    .flatMap(({ name, routers }) =>
      routers.filter(({ type }) => type === 'admin').flatMap(({ routes }) => routes.map((route) => ({ name, route }))),
    )
    .map(({ name, route }) => ({
      method: route.method as Route['method'],
      path: `/${name}${route.path}`,
      right: rightOf(route.config?.policies),
    })),
  ...allActions(strapi).flatMap(({ declared: { name, panel } }) =>
    panel ? [{ method: 'POST' as const, path: `/panel/${name}`, right: String(panel) }] : [],
  ),
];

function rightOf(policies: unknown[] = []): string {
  const asking = policies.find((policy) => (policy as { name?: string }).name === 'admin::hasPermissions');
  return (asking as { config: { actions: string[] } } | undefined)?.config.actions[0] ?? '';
}

export const panelRoles = (): Readonly<Record<string, { pages: readonly string[] }>> => strapi.config.get('permissions.panelRoles');
