/** What each API role may do, remembered until the permission tables change: Strapi would read and compile it for every request. */
import type { Core } from '@strapi/strapi';
import { remember, watchTables, type Freshness, type Remembered } from '../postgres/freshness';

interface Permission {
  action: string;
}
interface PermissionService {
  findRolePermissions(role: number): Promise<Permission[]>;
  findPublicPermissions(): Promise<Permission[]>;
}
interface Engine {
  generateAbility(permissions: Permission[]): Promise<unknown>;
}

export interface ApiRights {
  freshness: Freshness;
  publicActions(): Promise<ReadonlySet<string>>;
}

const MAX_ABILITIES = 100;

export async function rememberApiRights(strapi: Core.Strapi): Promise<ApiRights> {
  const freshness = await watchTables(strapi, 'rights');
  const service = strapi.plugin('users-permissions').service('permission') as PermissionService;
  const remembered = remember(freshness);
  const { findRolePermissions, findPublicPermissions } = service;
  service.findRolePermissions = (role) => remembered(`role ${role}`, () => findRolePermissions.call(service, role));
  service.findPublicPermissions = () => remembered('public', () => findPublicPermissions.call(service));
  rememberSettings(strapi, remembered);
  rememberAbilities(strapi.contentAPI.permissions.engine as Engine);
  const publicActions = () =>
    remembered('public actions', async () => new Set((await service.findPublicPermissions()).map((permission) => permission.action)));
  return { freshness, publicActions };
}

/** The plugin asks for its settings with every request, to know whether an address must be confirmed. */
function rememberSettings(strapi: Core.Strapi, remembered: Remembered): void {
  const { store } = strapi;
  const get = store.get.bind(store) as (params: { type?: string; name?: string; key: string }) => Promise<unknown>;
  store.get = async (params: { type?: string; name?: string; key: string }) => {
    if (params.type !== 'plugin' || params.name !== 'users-permissions' || params.key !== 'advanced') return get(params);
    const settings = await remembered('settings', () => get(params));
    return settings && { ...settings };
  };
}

/** The same actions make the same ability: nothing else goes into it, so it never gets stale. */
function rememberAbilities(engine: Engine): void {
  const known = new Map<string, Promise<unknown>>();
  const generateAbility = engine.generateAbility.bind(engine);
  engine.generateAbility = (permissions) => {
    const key = permissions.map((permission) => permission.action).join(' ');
    const ability = known.get(key);
    if (ability) return ability;
    if (known.size >= MAX_ABILITIES) known.clear();
    const made = generateAbility(permissions);
    known.set(key, made);
    made.catch(() => known.delete(key));
    return made;
  };
}
