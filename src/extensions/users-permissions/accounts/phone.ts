/** Signs in by phone: a code goes to it, and whoever has the code holds the phone. */
import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { checkMaySignIn, phoneDigits, phoneSubject } from '#domain/account/account';
import { DomainError } from '#domain/errors';
import { phoneTyped } from '#domain/phone';
import { countTry } from '#platform/limits/limiters';
import { countCode } from '#platform/limits/recipients';
import { emit } from '#platform/events/emit';
import { inTransaction, type Trx } from '#platform/postgres/rows';
import { houseZone } from '../../../api/venue/rows/house-zone';
import { openSession } from '../sessions/sessions';
import { accountById } from './account-rows';
import { takeCode } from './codes';
import type { SignedIn } from './confirmation';

/** As accounts keep it: the digits of its E.164 form. @throws DomainError `request.phone_unknown` */
export async function accountPhone(strapi: Core.Strapi, typed: string): Promise<string> {
  return phoneDigits(phoneTyped(typed, await houseZone(strapi)) ?? '');
}

interface Wish {
  phone: string;
  language: 'en' | 'ru';
}

/** The same answer and the same work for everybody. @throws DomainError `auth.too_many` again within a minute. */
export async function askForPhoneLogin(strapi: Core.Strapi, asked: Wish): Promise<void> {
  const wish = { ...asked, phone: await accountPhone(strapi, asked.phone) };
  await countCode(strapi, 'phone', wish.phone);
  await inTransaction(strapi, async (trx) => {
    const holder = await holderOf(trx, 'phone', wish.phone);
    const request = await writeRequest(trx, { ...wish, purpose: 'phone-login', user: null });
    if (!holder) return emit(strapi, 'user.asked_in_vain', { subject: createId(), payload: {} });
    await emit(strapi, 'user.phone_code_requested', { subject: createId(), payload: { purpose: 'phone-login', request } });
  });
}

/** @throws DomainError `auth.code_refused`, `auth.blocked`. */
export async function signInByPhone(strapi: Core.Strapi, { phone: typed, code }: { phone: string; code: string }): Promise<SignedIn> {
  const phone = await accountPhone(strapi, typed);
  await countTry(strapi, 'account', `code:${phone}`);
  const done = await inTransaction(strapi, async (trx) => {
    const isRight = await takeCode(strapi, trx, { purpose: 'phone-login', subject: phone }, { code, now: clock.now() });
    const holder = await holderOf(trx, 'phone', phone);
    const account = holder && isRight ? await accountById(trx, holder) : undefined;
    if (!account) return null;
    checkMaySignIn({ ...account, confirmed: true });
    return { tokens: await openSession(strapi, account.id), userId: account.id };
  });
  if (!done) throw new DomainError('auth.code_refused');
  return done;
}

/** Says nothing about who has the phone now: that is told to whoever proves to hold it. */
export async function askToLinkPhone(strapi: Core.Strapi, user: number, asked: Wish): Promise<void> {
  const wish = { ...asked, phone: await accountPhone(strapi, asked.phone) };
  await countCode(strapi, 'phone', wish.phone);
  await inTransaction(strapi, async (trx) => {
    const request = await writeRequest(trx, { ...wish, purpose: 'phone-link', user });
    await emit(strapi, 'user.phone_code_requested', { subject: createId(), payload: { purpose: 'phone-link', request } });
  });
}

/** @throws DomainError `auth.code_refused`. */
export async function provePhone(strapi: Core.Strapi, user: number, { phone, code }: { phone: string; code: string }): Promise<void> {
  await countTry(strapi, 'account', `code:${phone}`);
  const key = { purpose: 'phone-link' as const, subject: phoneSubject(phone, user) };
  if (!(await inTransaction(strapi, (trx) => takeCode(strapi, trx, key, { code, now: clock.now() }))))
    throw new DomainError('auth.code_refused');
}

/** Whose identity this is. */
export async function holderOf(trx: Trx, provider: string, providerId: string): Promise<number | null> {
  const row = await trx('identities')
    .where({ provider })
    .whereRaw('lower(provider_id) = lower(?)', [providerId])
    .first<{ user_id: number } | undefined>('user_id');
  return row?.user_id ?? null;
}

async function writeRequest(trx: Trx, wish: Wish & { purpose: string; user: number | null }): Promise<number> {
  const { phone, language, purpose, user } = wish;
  const [row] = await trx('phone_requests').insert({ purpose, phone, language, user_id: user }).returning<{ id: string }[]>('id');
  return Number(row?.id);
}
