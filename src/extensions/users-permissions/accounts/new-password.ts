/** Sets a new password: with the current one, or with a code from the mail. Every session ends, access tokens too. */
import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { checkMaySignIn } from '#domain/account/account';
import { checkGuessable } from '#domain/account/password';
import { DomainError, fieldError } from '#domain/errors';
import { countTry } from '#platform/limits/limiters';
import { countCode } from '#platform/limits/recipients';
import { emit } from '#platform/events/emit';
import { inTransaction, type Trx } from '#platform/postgres/rows';
import { endAllSessions, openSession } from '../sessions/sessions';
import { accountByEmail, accountById, approvesCooks, completeAccount, type AccountRow } from './account-rows';
import { takeCode } from './codes';
import { markConfirmed, type SignedIn } from './confirmation';
import { hashChosen, isPassword } from './passwords';

/** The same answer for everybody, known or not. */
export async function askForReset(strapi: Core.Strapi, email: string): Promise<void> {
  await countCode(strapi, 'reset', email);
  await inTransaction(strapi, async (trx) => {
    const account = await accountByEmail(trx, email);
    const helps = account && !account.blocked;
    await emit(strapi, helps ? 'user.reset_requested' : 'user.asked_in_vain', {
      subject: helps ? account.document_id : createId(),
      payload: {},
    });
  });
}

/** The code proves the address, so it confirms an account that was not yet. @throws DomainError `auth.code_refused`. */
export async function resetPassword(strapi: Core.Strapi, wish: { email: string; code: string; password: string }): Promise<SignedIn> {
  await countTry(strapi, 'account', `code:${wish.email}`);
  const passwordHash = await hashChosen(strapi, wish.password, [wish.email]);
  const done = await inTransaction(strapi, async (trx) => {
    const account = await accountByEmail(trx, wish.email);
    const key = { purpose: 'reset' as const, subject: String(account?.id ?? 0) };
    const isRight = await takeCode(strapi, trx, key, { code: wish.code, now: clock.now() });
    if (!account || !isRight) return null;
    checkGuessable(wish.password, [account.username, account.email]);
    checkMaySignIn({ confirmed: true, blocked: account.blocked });
    await markConfirmed(strapi, trx, account);
    return setPassword(strapi, trx, account, { passwordHash, how: 'reset' });
  });
  if (!done) throw new DomainError('auth.code_refused');
  return done;
}

/** @throws DomainError `auth.wrong_password`, `auth.same_password`, `auth.too_many`. */
export async function changePassword(
  strapi: Core.Strapi,
  userId: number,
  wish: { currentPassword: string; password: string },
): Promise<SignedIn> {
  await countTry(strapi, 'account-from-address', `change:${userId}`);
  const known = await inTransaction(strapi, (trx) => accountById(trx, userId));
  if (!known || !(await isPassword(strapi, wish.currentPassword, known.password)))
    throw fieldError('auth.wrong_password', 'currentPassword');
  if (wish.currentPassword === wish.password) throw fieldError('auth.same_password', 'password');
  const passwordHash = await hashChosen(strapi, wish.password, [known.username, known.email]);
  return inTransaction(strapi, (trx) => setPassword(strapi, trx, known, { passwordHash, how: 'change' }));
}

async function setPassword(
  strapi: Core.Strapi,
  trx: Trx,
  account: AccountRow,
  { passwordHash, how }: { passwordHash: string; how: 'change' | 'reset' },
): Promise<SignedIn> {
  const now = clock.now();
  await trx('up_users').where({ id: account.id }).update({ password: passwordHash, updated_at: now });
  await endAllSessions(trx, account.id);
  await completeAccount(trx, account.id, now, approvesCooks(strapi));
  await emit(strapi, 'user.password_changed', { subject: account.document_id, payload: { how } });
  return { tokens: await openSession(strapi, account.id), userId: account.id };
}
