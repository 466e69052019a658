/** Leaving for good needs proof: the password, or, of whoever has none, a sign-in of a moment ago, which took a code. */
import type { Core } from '@strapi/strapi';
import { isFreshSignIn } from '#domain/account/account';
import { DomainError, fieldError } from '#domain/errors';
import { clock } from '#platform/clock';
import { countTry } from '#platform/limits/limiters';
import { inTransaction } from '#platform/postgres/rows';
import { signedInAt } from '../sessions/sessions';
import { accountById } from './account-rows';
import { closeAccount } from './closing';
import { isPassword } from './passwords';

interface Proof {
  currentPassword?: string | undefined;
  session: string | undefined;
}

/** @throws DomainError `auth.wrong_password`, `auth.sign_in_again`, or of `closeAccount`. */
export async function closeMyAccount(strapi: Core.Strapi, id: number, proof: Proof): Promise<void> {
  await countTry(strapi, 'account-from-address', `leave:${id}`);
  const account = await inTransaction(strapi, (trx) => accountById(trx, id));
  if (account?.password) await checkPassword(strapi, account.password, proof.currentPassword);
  else if (!isFreshSignIn(await signedInAt(strapi, proof.session), clock.now())) throw new DomainError('auth.sign_in_again');
  await closeAccount(strapi, id);
}

async function checkPassword(strapi: Core.Strapi, hash: string, given: string | undefined): Promise<void> {
  if (given === undefined) throw fieldError('request.invalid', 'currentPassword', { fields: ['currentPassword is required'] });
  if (!(await isPassword(strapi, given, hash))) throw fieldError('auth.wrong_password', 'currentPassword');
}
