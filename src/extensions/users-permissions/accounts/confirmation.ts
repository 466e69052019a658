/** Proves an address with the code from the mail, and signs in with it. */
import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { checkMaySignIn } from '#domain/account/account';
import { DomainError } from '#domain/errors';
import { countTry } from '#platform/limits/limiters';
import { countCode } from '#platform/limits/recipients';
import { emit } from '#platform/events/emit';
import { inTransaction, type Trx } from '#platform/postgres/rows';
import type { Tokens } from '#platform/sessions/session-cookies';
import { openSession } from '../sessions/sessions';
import { accountByEmail, accountByUsername, type AccountRow } from './account-rows';
import { takeCode } from './codes';

export interface SignedIn {
  tokens: Tokens;
  userId: number;
}

/** @throws DomainError `auth.code_refused`, the same for a wrong, an old and an unknown one. */
export async function confirm(strapi: Core.Strapi, { email, code }: { email: string; code: string }): Promise<SignedIn> {
  await countTry(strapi, 'account', `code:${email}`);
  return proven(strapi, { code, find: (trx) => accountByEmail(trx, email) }, async ({ id }) => ({
    tokens: await openSession(strapi, id),
    userId: id,
  }));
}

/** From the mail's link: whoever holds the mail may confirm, but is not signed in by it. @throws DomainError `auth.code_refused`. */
export async function confirmByLink(strapi: Core.Strapi, { username, code }: { username: string; code: string }): Promise<void> {
  await countTry(strapi, 'account', `code:name:${username}`);
  await proven(strapi, { code, find: (trx) => accountByUsername(trx, username) }, () => Promise.resolve(true));
}

async function proven<T>(
  strapi: Core.Strapi,
  { code, find }: { code: string; find: (trx: Trx) => Promise<AccountRow | undefined> },
  then: (account: AccountRow) => Promise<T>,
): Promise<T> {
  const done = await inTransaction(strapi, async (trx) => {
    const account = await find(trx);
    const isRight = await takeCode(strapi, trx, { purpose: 'confirm', subject: String(account?.id ?? 0) }, { code, now: clock.now() });
    if (!account || !isRight) return null;
    checkMaySignIn({ confirmed: true, blocked: account.blocked });
    await markConfirmed(strapi, trx, account);
    return { result: await then(account) };
  });
  if (!done) throw new DomainError('auth.code_refused');
  return done.result;
}

export async function markConfirmed(strapi: Core.Strapi, trx: Trx, account: AccountRow): Promise<void> {
  if (account.confirmed) return;
  await trx('up_users').where({ id: account.id }).update({ confirmed: true, updated_at: clock.now() });
  const profile = await trx('profiles').where({ user_id: account.id }).first<{ approval: string } | undefined>('approval');
  await emit(strapi, 'user.confirmed', { subject: account.document_id, payload: { approval: profile?.approval ?? null } });
}

/** The same answer for everybody. @throws DomainError `auth.too_many` again within a minute. */
export async function resendCode(strapi: Core.Strapi, email: string): Promise<void> {
  await countCode(strapi, 'confirm', email);
  await inTransaction(strapi, async (trx) => {
    const account = await accountByEmail(trx, email);
    const waits = account && !account.confirmed && !account.blocked;
    await emit(strapi, waits ? 'user.code_requested' : 'user.asked_in_vain', {
      subject: waits ? account.document_id : createId(),
      payload: {},
    });
  });
}
