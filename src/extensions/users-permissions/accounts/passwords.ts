/** Hashes and compares passwords; whoever is unknown costs the same work as whoever is known. */
import type { Core } from '@strapi/strapi';
import { checkGuessable, isTooLong } from '#domain/account/password';

interface UserService {
  ensureHashedPasswords(values: { password: string }): Promise<{ password: string }>;
  validatePassword(password: string, hash: string): Promise<boolean>;
}

const service = (strapi: Core.Strapi) => strapi.plugin('users-permissions').service('user') as UserService;

let nobodys: Promise<string> | null = null;

export const hashPassword = async (strapi: Core.Strapi, password: string): Promise<string> =>
  (await service(strapi).ensureHashedPasswords({ password })).password;

/** Of a password that somebody chooses. @param about what everybody knows of the person @throws DomainError of `checkGuessable` */
export function hashChosen(strapi: Core.Strapi, password: string, about: readonly (string | null | undefined)[]): Promise<string> {
  checkGuessable(password, [...about, strapi.config.get<string>('mail.house')]);
  return hashPassword(strapi, password);
}

/** Made at start, so that the first stranger waits no longer than the second. */
export const prepareNobodysHash = (strapi: Core.Strapi): Promise<string> => (nobodys ??= hashPassword(strapi, 'nobody has this password'));

export async function isPassword(strapi: Core.Strapi, password: string, hash: string | null | undefined): Promise<boolean> {
  const matches = await service(strapi).validatePassword(password, hash || (await prepareNobodysHash(strapi)));
  // bcrypt would take a longer one for its beginning.
  return matches && !isTooLong(password) && Boolean(hash);
}
