/** The API's routes as the running application has them, so that a new one is tested without anybody remembering it. */
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
