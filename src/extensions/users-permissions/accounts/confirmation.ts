/** Proves an address with the code from the mail, and signs in with it. */
import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import { clock } from '../../../clock';
import { checkMaySignIn } from '../../../domain/account';
import { DomainError } from '../../../domain/errors';
import { countTry } from '../../../limits/limiters';
import { emit } from '../../../plugins/kafka/server/emit';
import { inTransaction, type Trx } from '../../../postgres/rows';
import { openSession, type Tokens } from '../sessions/sessions';
import { accountByEmail, type AccountRow } from './account-rows';
import { takeCode } from './codes';

export interface SignedIn {
  tokens: Tokens;
  userId: number;
}

/** @throws DomainError `auth.code_refused`, the same for a wrong, an old and an unknown one. */
export async function confirm(strapi: Core.Strapi, { email, code }: { email: string; code: string }): Promise<SignedIn> {
  await countTry(strapi, 'account', `code:${email}`);
  const done = await inTransaction(strapi, async (trx) => {
    const account = await accountByEmail(trx, email);
    const isRight = await takeCode(strapi, trx, { purpose: 'confirm', subject: String(account?.id ?? 0) }, { code, now: clock.now() });
    if (!account || !isRight) return null;
    checkMaySignIn({ confirmed: true, blocked: account.blocked });
    await markConfirmed(strapi, trx, account);
    return { tokens: await openSession(strapi, account.id), userId: account.id };
  });
  if (!done) throw new DomainError('auth.code_refused');
  return done;
}

export async function markConfirmed(strapi: Core.Strapi, trx: Trx, account: AccountRow): Promise<void> {
  if (account.confirmed) return;
  await trx('up_users').where({ id: account.id }).update({ confirmed: true, updated_at: clock.now() });
  await emit(strapi, 'user.confirmed', { subject: account.document_id, payload: {} });
}

/** The same answer for everybody. @throws DomainError `auth.too_many` again within a minute. */
export async function resendCode(strapi: Core.Strapi, email: string): Promise<void> {
  await countTry(strapi, 'code', `confirm:${email}`);
  await inTransaction(strapi, async (trx) => {
    const account = await accountByEmail(trx, email);
    const waits = account && !account.confirmed && !account.blocked;
    await emit(strapi, waits ? 'user.code_requested' : 'user.asked_in_vain', {
      subject: waits ? account.document_id : createId(),
      payload: {},
    });
  });
}
