/** The panel's sign-in does the same work for an address that nobody has as for a wrong password. */
import type { Core } from '@strapi/strapi';
import { isPassword } from './passwords';

interface Auth {
  checkCredentials(given: { email: string; password: string }): Promise<unknown>;
}

export function evenPanelSignIn(strapi: Core.Strapi): void {
  // Not in Strapi's own types.
  const auth = strapi.service('admin::auth') as unknown as Auth;
  const check = auth.checkCredentials.bind(auth);
  auth.checkCredentials = async (given) => {
    const known = await strapi.db.query('admin::user').findOne({ where: { email: given.email }, select: ['password'] });
    if (!known?.password) await isPassword(strapi, given.password, null);
    return check(given);
  };
}
