/** Guests, cooks, staff of the API, and the panel's people. */
import type { Core } from '@strapi/strapi';
import { panelPeople, PASSWORD, people } from '../people';

export interface LoadedPerson {
  id: number;
  role: string;
}
/** e-mail → who */
export type People = Map<string, LoadedPerson>;

export async function loadPeople(strapi: Core.Strapi): Promise<People> {
  await loadPanelPeople(strapi);
  const roles: { id: number; type: string }[] = await strapi.db.query('plugin::users-permissions.role').findMany();
  const loaded: People = new Map();
  for (const { email, username, displayName, role } of people) {
    const [name, ...surname] = displayName.split(' ');
    const facts = {
      email,
      username,
      name,
      surname: surname.join(' '),
      password: PASSWORD,
      provider: 'local',
      confirmed: true,
      blocked: false,
      role: roles.find((candidate) => candidate.type === role)?.id,
    };
    const user = (await strapi.plugin('users-permissions').service('user').add(facts)) as { id: number };
    loaded.set(email, { id: user.id, role });
  }
  return loaded;
}

/** The owner is also Strapi's super admin: somebody must be. */
async function loadPanelPeople(strapi: Core.Strapi): Promise<void> {
  const roles: { id: number; code: string }[] = await strapi.db.query('admin::role').findMany();
  const roleId = (code: string) => roles.find((role) => role.code === code)?.id;
  for (const { role, ...person } of panelPeople) {
    const codes = [`samovar-${role}`, ...(role === 'owner' ? ['strapi-super-admin'] : [])];
    await strapi
      .service('admin::user')
      .create({ ...person, password: PASSWORD, isActive: true, registrationToken: null, roles: codes.map(roleId) });
  }
}
