/** An account's mail address: another one is in force when it is proven with a code, and the former one is told. */
import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import { languageOfRequest } from '#platform/actions/caller';
import { clock } from '#platform/clock';
import { DomainError, fieldError } from '#domain/errors';
import { countTry } from '#platform/limits/limiters';
import { countCode } from '#platform/limits/recipients';
import { emit } from '#platform/events/emit';
import { inTransaction, type Trx } from '#platform/postgres/rows';
import { accountByEmail, accountById, approvesCooks, completeAccount, type AccountRow } from './account-rows';
import { takeCode } from './codes';
import { isPassword } from './passwords';
import { accountPhone, askToLinkPhone } from './phone';
import { changePerson, type PersonChange } from './person-changes';
import { isReplaceable } from './records';

export interface MyChange extends Omit<PersonChange, 'blocked'> {
  email?: string | undefined;
  currentPassword?: string | undefined;
}

/** @throws DomainError `auth.wrong_password` where the address is to change: whoever has it can have a new password. */
export async function changeMe(strapi: Core.Strapi, id: number, { email, currentPassword, ...facts }: MyChange): Promise<void> {
  if (email !== undefined) {
    await checkPassword(strapi, id, currentPassword);
    await countCode(strapi, 'email', email);
  }
  const phone = await phoneToProve(strapi, id, facts.phone);
  const { phone: _proven, ...others } = facts;
  const change = phone === null ? facts : others;
  await inTransaction(strapi, async (trx) => {
    if (Object.values(change).some((value) => value !== undefined)) await changePerson(strapi, id, change);
    if (email !== undefined) await request(strapi, trx, id, email);
  });
  if (phone !== null) await askToLinkPhone(strapi, id, { phone, language: languageOfRequest(strapi) });
}

/** Another number counts when its code came back; whoever has it now, the answer is the same. @returns null where there is nothing to prove */
async function phoneToProve(strapi: Core.Strapi, id: number, typed: string | null | undefined): Promise<string | null> {
  if (!typed) return null;
  const wished = await accountPhone(strapi, typed);
  const mine = await inTransaction(strapi, (trx) => accountById(trx, id));
  return mine?.phone === wished ? null : typed;
}

/** For an account that has no address and password yet. @throws DomainError `identity.web_known`. */
export async function askToLinkAddress(strapi: Core.Strapi, id: number, email: string): Promise<void> {
  await countTry(strapi, 'account-from-address', `change:${id}`);
  await countCode(strapi, 'email', email);
  await inTransaction(strapi, async (trx) => {
    checkHasNoPassword(await accountById(trx, id));
    await request(strapi, trx, id, email);
  });
}

/** @throws DomainError `auth.code_refused`, `account.address_taken`. */
export async function confirmMyAddress(strapi: Core.Strapi, id: number, code: string): Promise<void> {
  await countTry(strapi, 'account', `code:email:${id}`);
  const isDone = await inTransaction(strapi, async (trx) => {
    const asked = await provenRequest(strapi, trx, id, { code });
    if (asked) await moveTo(strapi, trx, asked);
    return asked !== null;
  });
  if (!isDone) throw new DomainError('auth.code_refused');
}

/** The address and a first password, for whoever was known by Telegram or by phone only. @returns whether the code was right. */
export async function linkAddress(
  strapi: Core.Strapi,
  trx: Trx,
  id: number,
  { email, code, passwordHash }: { email: string; code: string; passwordHash: string },
): Promise<boolean> {
  checkHasNoPassword(await accountById(trx, id));
  const asked = await provenRequest(strapi, trx, id, { code, email });
  if (!asked) return false;
  await trx('up_users').where({ id }).update({ password: passwordHash });
  await moveTo(strapi, trx, asked);
  return true;
}

export const countAddressCode = (strapi: Core.Strapi, id: number) => countTry(strapi, 'account', `code:email:${id}`);

async function checkPassword(strapi: Core.Strapi, id: number, given: string | undefined): Promise<void> {
  await countTry(strapi, 'account-from-address', `change:${id}`);
  const account = await inTransaction(strapi, (trx) => accountById(trx, id));
  if (!account?.password) return;
  if (given === undefined) throw fieldError('request.invalid', 'currentPassword', { fields: ['currentPassword is required'] });
  if (!(await isPassword(strapi, given, account.password))) throw fieldError('auth.wrong_password', 'currentPassword');
}

function checkHasNoPassword(account: AccountRow | undefined): void {
  if (account?.password) throw new DomainError('identity.web_known');
}

/** The answer and the work are the same whether the address is free or not: only its owner is told. */
async function request(strapi: Core.Strapi, trx: Trx, id: number, email: string): Promise<void> {
  const account = await accountById(trx, id);
  if (!account) throw new DomainError('request.unauthenticated');
  if (account.email?.toLowerCase() === email) throw fieldError('account.same_address', 'email');
  const [row] = await trx('address_requests')
    .insert({ user_id: id, old_email: account.email, new_email: email })
    .returning<{ id: string }[]>('id');
  const holder = await accountByEmail(trx, email);
  if (!holder || (await isReplaceable(trx, holder)))
    return emit(strapi, 'user.address_requested', { subject: account.document_id, payload: { request: Number(row?.id) } });
  await emit(strapi, 'user.registered_again', { subject: holder.confirmed ? holder.document_id : createId(), payload: {} });
}

interface Asked {
  request: number;
  account: AccountRow;
  email: string;
}

/** Only the latest wish counts. @returns null when the code is not right. */
async function provenRequest(
  strapi: Core.Strapi,
  trx: Trx,
  id: number,
  { code, email }: { code: string; email?: string },
): Promise<Asked | null> {
  const account = await accountById(trx, id);
  const row = await trx('address_requests')
    .where({ user_id: id })
    .whereNull('done_at')
    .orderBy('id', 'desc')
    .first<{ id: string; new_email: string } | undefined>('id', 'new_email');
  const isWanted = row !== undefined && (email === undefined || email === row.new_email);
  const isRight = await takeCode(strapi, trx, { purpose: 'email', subject: row?.id ?? '0' }, { code, now: clock.now() });
  return account && isWanted && isRight ? { request: Number(row.id), account, email: row.new_email } : null;
}

/** Codes for the former address prove nothing any more, those that have not left yet included. */
async function moveTo(strapi: Core.Strapi, trx: Trx, { request: id, account, email }: Asked): Promise<void> {
  const holder = await accountByEmail(trx, email);
  if (holder && !(await isReplaceable(trx, holder))) throw fieldError('account.address_taken', 'email');
  if (holder) await trx('up_users').where({ id: holder.id }).delete();
  const now = clock.now();
  await trx('up_users').where({ id: account.id }).update({ email, confirmed: true, updated_at: now });
  await trx('address_requests').where({ user_id: account.id }).whereNull('done_at').update({ done_at: now });
  await trx('account_codes')
    .where({ subject: String(account.id) })
    .whereIn('purpose', ['confirm', 'reset'])
    .delete();
  await trx('notifications').where({ user_id: account.id, status: 'pending' }).whereRaw(`payload \\? 'code'`).delete();
  await completeAccount(trx, account.id, now, approvesCooks(strapi));
  await emit(strapi, 'user.address_changed', { subject: account.document_id, payload: { request: id } });
}
