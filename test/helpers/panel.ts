/** Panel users for a test, signed in. */
import { client, visitor, type Client } from './api';
import { PASSWORD, PASSWORD_HASH, unique } from './house';

export interface PanelUser {
  id: number;
  email: string;
  token: string;
  call: Client;
}

export async function panelUser(role: string): Promise<PanelUser> {
  const email = `${unique(role)}@samovar.test`;
  const { id: roleId } = await strapi.db.query('admin::role').findOne({ where: { code: role } });
  const facts = { email, firstname: 'Irina', lastname: 'Falk', isActive: true, registrationToken: null };
  const { id } = await strapi.service('admin::user').create({ ...facts, roles: [roleId] });
  await strapi.db.connection('admin_users').where({ id }).update({ password: PASSWORD_HASH });
  const { token } = (await visitor('post', '/admin/login', { email, password: PASSWORD }).expect(200)).body.data;
  return { id, email, token, call: client(token) };
}

/** An action of the house, as the panel's screens ask for it. */
export const act = (caller: Client, name: string, sent: { params?: object; body?: object } = {}, headers: Record<string, string> = {}) =>
  caller('post', `/panel/${name}`, sent, headers);

/** A role that may enter the panel and nothing else. */
export async function strangerRole(): Promise<string> {
  const code = unique('stranger');
  await strapi.db.query('admin::role').create({ data: { code, name: code, description: 'May nothing.' } });
  return code;
}
