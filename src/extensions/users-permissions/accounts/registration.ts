/** Registers by mail address. Whether the address was known shows neither in the answer nor in the work that it takes. */
import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { removalCutoff, type AccountType } from '#domain/account/account';
import { fieldError } from '#domain/errors';
import { checkTry } from '#platform/limits/limiters';
import { countCode } from '#platform/limits/recipients';
import { emit } from '#platform/events/emit';
import { inTransaction, type Trx } from '#platform/postgres/rows';
import { accountByEmail, approvesCooks, completeAccount, insertAccount, type AccountRow } from './account-rows';
import { hashChosen } from './passwords';
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
  await checkTry(strapi, 'recipient', wish.email);
  const passwordHash = await hashChosen(strapi, wish.password, [wish.username, wish.email, wish.name, wish.surname]);
  await inTransaction(strapi, (trx) => enrol(strapi, trx, wish, passwordHash));
  await countCode(strapi, 'confirm', wish.email).catch(() => undefined);
}

async function enrol(strapi: Core.Strapi, trx: Trx, wish: Registration, passwordHash: string): Promise<void> {
  const known = await accountByEmail(trx, wish.email);
  await checkUsernameFree(trx, wish);
  const isReplaced = await isReplaceable(trx, known);
  // Whoever registers again before confirming is the one whose code will arrive; the earlier try is void, password and all.
  await trx('up_users')
    .where({ id: known && isReplaced ? known.id : NOBODY })
    .delete();
  const holder = isReplaced ? undefined : known;
  const made = await make(strapi, trx, { wish, passwordHash, isKept: !holder });
  const inTheWay = holder ?? (made ? undefined : await winnerOf(trx, wish));
  await holdName(strapi, trx, wish, inTheWay !== undefined);
  if (made && !inTheWay) {
    const payload = { accountType: wish.accountType, via: 'web' };
    return emit(strapi, 'user.registered', { subject: made.documentId, payload });
  }
  await emit(strapi, 'user.registered_again', { subject: inTheWay?.confirmed ? inTheWay.document_id : createId(), payload: {} });
}

const NOBODY = 0;

/** Where the address is somebody's, the same work is done for another one and undone at once: the time of the answer must not tell the two apart. */
async function make(
  strapi: Core.Strapi,
  trx: Trx,
  { wish, passwordHash, isKept }: { wish: Registration; passwordHash: string; isKept: boolean },
): Promise<{ id: number; documentId: string } | null> {
  const savepoint = await trx.transaction();
  const now = clock.now();
  const email = isKept ? wish.email : `${createId()}@nobody.invalid`;
  const facts = { ...wish, email, passwordHash, confirmed: false, provider: 'local' as const, role: wish.accountType, now };
  const made = await insertAccount(savepoint, facts);
  if (made) await completeAccount(savepoint, made.id, now, approvesCooks(strapi));
  await (isKept ? savepoint.commit() : savepoint.rollback());
  return made;
}

/** Who was faster; at that very moment it may be giving way to the next one, and is neither here nor there. @throws DomainError `account.username_taken` when it was the name. */
async function winnerOf(trx: Trx, wish: Registration): Promise<Pick<AccountRow, 'confirmed' | 'document_id'>> {
  await checkUsernameFree(trx, wish);
  return (await accountByEmail(trx, wish.email)) ?? { confirmed: false, document_id: '' };
}

/** The name is held as long as a new account would hold it, or asking for it again would tell that no account was made. */
async function holdName(strapi: Core.Strapi, trx: Trx, { username }: Registration, isHeld: boolean): Promise<void> {
  const hours = strapi.config.get('accounts.unconfirmedHours') as number;
  const until = isHeld ? removalCutoff(clock.now(), -hours) : clock.now();
  await trx('held_usernames').insert({ name: username.toLowerCase(), until }).onConflict('name').merge();
}

async function checkUsernameFree(trx: Trx, { username }: Registration): Promise<void> {
  const holder = await trx('up_users').whereRaw('lower(username) = lower(?)', [username]).first('id');
  const held = await trx('held_usernames').where({ name: username.toLowerCase() }).where('until', '>', clock.now()).first('name');
  if (holder || held) throw fieldError('account.username_taken', 'username');
}
