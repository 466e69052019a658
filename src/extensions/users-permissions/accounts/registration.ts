/** Registers by mail address. Whether the address was known shows neither in the answer nor in the work that it takes. */
import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import { clock } from '../../../clock';
import { removalCutoff, type AccountType } from '../../../domain/account';
import { fieldError } from '../../../domain/errors';
import { checkTry, countTry } from '../../../limits/limiters';
import { emit } from '../../../plugins/kafka/server/emit';
import { inTransaction, type Trx } from '../../../postgres/rows';
import { accountByEmail, approvesCooks, completeAccount, insertAccount, type AccountRow } from './account-rows';
import { hashPassword } from './passwords';
import { isReplaceable } from './records';

export interface Registration {
  username: string;
  email: string;
  password: string;
  accountType: AccountType;
  name?: string | undefined;
  surname?: string | undefined;
  language: 'en' | 'ru';
}

/** @throws DomainError `account.username_taken`, `auth.too_many` within a minute of the last code to this address. */
export async function register(strapi: Core.Strapi, wish: Registration): Promise<void> {
  await checkTry(strapi, 'code', `confirm:${wish.email}`);
  const passwordHash = await hashPassword(strapi, wish.password);
  await inTransaction(strapi, (trx) => enrol(strapi, trx, wish, passwordHash));
  await countTry(strapi, 'code', `confirm:${wish.email}`).catch(() => undefined);
}

async function enrol(strapi: Core.Strapi, trx: Trx, wish: Registration, passwordHash: string): Promise<void> {
  const known = await accountByEmail(trx, wish.email);
  await checkUsernameFree(trx, wish);
  if (known && !(await isReplaceable(trx, known))) return turnAway(strapi, trx, wish, known);
  // Whoever registers again before confirming is the one whose code will arrive; the earlier try is void, password and all.
  if (known) await trx('up_users').where({ id: known.id }).delete();
  const now = clock.now();
  const made = await insertAccount(trx, { ...wish, passwordHash, confirmed: false, provider: 'local', role: wish.accountType, now });
  if (!made) return lostRace(strapi, trx, wish);
  await completeAccount(trx, made.id, now, approvesCooks(strapi));
  await emit(strapi, 'user.registered', { subject: made.documentId, payload: { accountType: wish.accountType, via: 'web' } });
}

async function lostRace(strapi: Core.Strapi, trx: Trx, wish: Registration): Promise<void> {
  const winner = await accountByEmail(trx, wish.email);
  if (!winner) throw fieldError('account.username_taken', 'username');
  return turnAway(strapi, trx, wish, winner);
}

/** The name is held as long as a new account would hold it, or asking for it again would tell that no account was made. */
async function turnAway(strapi: Core.Strapi, trx: Trx, wish: Registration, known: AccountRow): Promise<void> {
  const hours = strapi.config.get('accounts.unconfirmedHours') as number;
  const until = removalCutoff(clock.now(), -hours);
  await pretend(strapi, trx, wish);
  await trx('held_usernames').insert({ name: wish.username.toLowerCase(), until }).onConflict('name').merge();
  await emit(strapi, 'user.registered_again', { subject: known.confirmed ? known.document_id : createId(), payload: {} });
}

/** The same work as for a new account, undone at once: the time of the answer must not tell the two apart. */
async function pretend(strapi: Core.Strapi, trx: Trx, wish: Registration): Promise<void> {
  const savepoint = await trx.transaction();
  const now = clock.now();
  const facts = { ...wish, email: `${createId()}@nobody.invalid`, passwordHash: createId(), confirmed: false, role: wish.accountType, now };
  const made = await insertAccount(savepoint, { ...facts, provider: 'local' });
  if (made) await completeAccount(savepoint, made.id, now, approvesCooks(strapi));
  await savepoint.rollback();
}

async function checkUsernameFree(trx: Trx, { username }: Registration): Promise<void> {
  const holder = await trx('up_users').whereRaw('lower(username) = lower(?)', [username]).first('id');
  const held = await trx('held_usernames').where({ name: username.toLowerCase() }).where('until', '>', clock.now()).first('name');
  if (holder || held) throw fieldError('account.username_taken', 'username');
}
