/** Signs in with a password. A wrong name and a wrong password get the same answer after the same work. */
import type { Core } from '@strapi/strapi';
import { checkMaySignIn } from '#domain/account/account';
import { DomainError } from '#domain/errors';
import { addressOf, countTry, forgetTries } from '#platform/limits/limiters';
import { inTransaction } from '#platform/postgres/rows';
import { openSession } from '../sessions/sessions';
import { accountByIdentifier } from './account-rows';
import type { SignedIn } from './confirmation';
import { isPassword } from './passwords';

/** @throws DomainError `auth.wrong_credentials`, `auth.not_confirmed`, `auth.blocked`, `auth.too_many`. */
export async function signIn(strapi: Core.Strapi, { identifier, password }: { identifier: string; password: string }): Promise<SignedIn> {
  const fromHere = `${identifier}|${addressOf(strapi.requestContext.get()?.ip ?? '')}`;
  await countTry(strapi, 'account-from-address', fromHere);
  await countTry(strapi, 'account', identifier);
  const account = await inTransaction(strapi, (trx) => accountByIdentifier(trx, identifier));
  if (!(await isPassword(strapi, password, account?.password)) || !account) throw new DomainError('auth.wrong_credentials');
  checkMaySignIn(account);
  await forgetTries(strapi, 'account-from-address', fromHere);
  await forgetTries(strapi, 'account', identifier);
  return { tokens: await openSession(strapi, account.id), userId: account.id };
}
