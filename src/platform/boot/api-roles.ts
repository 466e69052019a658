/** Makes the API roles and their rights equal to the permission table: it adds and removes. */
import type { Core } from '@strapi/strapi';
import { inTransaction } from '../postgres/rows';

const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';

type Roles = Readonly<Record<string, { name: string; description: string; actions: readonly string[] }>>;

export async function applyApiRoles(strapi: Core.Strapi): Promise<void> {
  const table = strapi.config.get('permissions.apiRoles') as Roles;
  await inTransaction(strapi, async () => {
    for (const [type, role] of Object.entries(table)) await applyRole(strapi, type, role);
    await setDefaultRole(strapi, 'customer');
  });
}

async function applyRole(strapi: Core.Strapi, type: string, wanted: Roles[string]): Promise<void> {
  const facts = { name: wanted.name, description: wanted.description };
  const known = await strapi.db.query(ROLE).findOne({ where: { type }, populate: ['permissions'] });
  const role = known ?? (await strapi.db.query(ROLE).create({ data: { type, ...facts } }));
  if (known && (known.name !== facts.name || known.description !== facts.description))
    await strapi.db.query(ROLE).update({ where: { id: role.id }, data: facts });
  const present: { id: number; action: string }[] = known?.permissions ?? [];
  const missing = wanted.actions.filter(
    (action, index) => wanted.actions.indexOf(action) === index && !present.some((permission) => permission.action === action),
  );
  for (const action of missing) await strapi.db.query(PERMISSION).create({ data: { action, role: role.id } });
  const surplus = present.filter((permission) => !wanted.actions.includes(permission.action)).map((permission) => permission.id);
  if (surplus.length > 0) await strapi.db.query(PERMISSION).deleteMany({ where: { id: { $in: surplus } } });
}

async function setDefaultRole(strapi: Core.Strapi, type: string): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions' });
  const settings = (await store.get({ key: 'advanced' })) as Record<string, unknown>;
  if (settings.default_role !== type) await store.set({ key: 'advanced', value: { ...settings, default_role: type } });
}
