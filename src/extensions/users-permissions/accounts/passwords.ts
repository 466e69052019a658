/** Hashes and compares passwords; whoever is unknown costs the same work as whoever is known. */
import type { Core } from '@strapi/strapi';

interface UserService {
  ensureHashedPasswords(values: { password: string }): Promise<{ password: string }>;
  validatePassword(password: string, hash: string): Promise<boolean>;
}

const service = (strapi: Core.Strapi) => strapi.plugin('users-permissions').service('user') as UserService;

let nobodys: Promise<string> | null = null;

export const hashPassword = async (strapi: Core.Strapi, password: string): Promise<string> =>
  (await service(strapi).ensureHashedPasswords({ password })).password;

/** Made at start, so that the first stranger waits no longer than the second. */
export const prepareNobodysHash = (strapi: Core.Strapi): Promise<string> => (nobodys ??= hashPassword(strapi, 'nobody has this password'));

export async function isPassword(strapi: Core.Strapi, password: string, hash: string | null | undefined): Promise<boolean> {
  const matches = await service(strapi).validatePassword(password, hash || (await prepareNobodysHash(strapi)));
  return matches && Boolean(hash);
}
