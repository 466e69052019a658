/** The staff's passwords obey what the guests' do: none that is guessed first, and no byte that bcrypt would not read. */
import type { Core } from '@strapi/strapi';
import { checkGuessable, isTooLong } from '#domain/account/password';

interface AuthService {
  hashPassword: (password: string) => Promise<string>;
  validatePassword: (password: string, hash: string) => Promise<boolean>;
  checkCredentials: (credentials: { email: string; password: string }) => Promise<unknown[]>;
}

export function guardPanelPasswords(strapi: Core.Strapi): void {
  const auth = strapi.service('admin::auth') as Core.Service & AuthService;
  const { hashPassword, validatePassword, checkCredentials } = auth;
  auth.hashPassword = (password) => {
    checkGuessable(password, [strapi.config.get<string>('mail.house')]);
    return hashPassword(password);
  };
  auth.validatePassword = async (password, hash) => (await validatePassword(password, hash)) && !isTooLong(password);
  // What is longer than any password that could be set is compared all the same, as something that nobody has.
  auth.checkCredentials = ({ email, password }) => checkCredentials({ email, password: isTooLong(password) ? ' ' : password });
}
