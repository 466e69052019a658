/** Signs in with Telegram's login widget: its signature is checked, it must be fresh, and it is good once. */
import { createHash, createHmac } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { clock } from '#platform/clock';
import { checkMaySignIn, sameText } from '#domain/account/account';
import { line } from '#platform/actions/fields';
import { asLine, faultOfLine, holdsAddress } from '#domain/text';
import { DomainError } from '#domain/errors';
import { checkTelegramFresh, telegramCheckString, TELEGRAM_FRESH_MINUTES } from '#domain/account/identity';
import { emit } from '#platform/events/emit';
import { inTransaction, type Trx } from '#platform/postgres/rows';
import { openSession } from '../sessions/sessions';
import { accountById, approvesCooks, completeAccount, insertAccount, insertIdentity } from './account-rows';
import type { SignedIn } from './confirmation';
import { holderOf } from './phone';

/** The widget's fields; every one of them is signed. Source: core.telegram.org/widgets/login. */
export const telegramFields = z.object({
  // Telegram's ids have 52 bits at most.
  id: z
    .number()
    .int()
    .positive()
    .max(2 ** 52),
  first_name: z.string().max(100).optional(),
  last_name: z.string().max(100).optional(),
  username: line(100).optional(),
  photo_url: z.string().max(500).optional(),
  auth_date: z.number().int().positive().max(99_999_999_999),
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'is not a signature'),
});
export type TelegramFields = z.infer<typeof telegramFields>;

/** @throws DomainError `identity.telegram_off`, `identity.telegram_refused`. */
export async function proveTelegram(strapi: Core.Strapi, trx: Trx, fields: TelegramFields): Promise<void> {
  const botToken = strapi.config.get('accounts.telegramBotToken') as string;
  if (!botToken) throw new DomainError('identity.telegram_off');
  const key = createHash('sha256').update(botToken).digest();
  const signatureOf = (signed: TelegramFields) => createHmac('sha256', key).update(telegramCheckString(signed)).digest('hex');
  if (![fields, decomposed(fields)].some((signed) => sameText(signatureOf(signed), fields.hash)))
    throw new DomainError('identity.telegram_refused');
  const signedAt = new Date(fields.auth_date * 1000);
  checkTelegramFresh(signedAt, clock.now());
  const until = new Date(signedAt.getTime() + 2 * TELEGRAM_FRESH_MINUTES * 60_000);
  const marked = await trx('used_logins').insert({ hash: fields.hash, until }).onConflict('hash').ignore().returning('hash');
  if (marked.length === 0) throw new DomainError('identity.telegram_refused');
}

/** What came in was composed, and a name that Telegram keeps otherwise was signed so. */
const decomposed = (fields: TelegramFields): TelegramFields => ({
  ...fields,
  ...(fields.first_name && { first_name: fields.first_name.normalize('NFD') }),
  ...(fields.last_name && { last_name: fields.last_name.normalize('NFD') }),
});

/** What is no name to us is none: people call themselves there what they like. */
const nameOf = (given: string | undefined): string | undefined => {
  const name = asLine(given ?? '');
  return faultOfLine(name) || holdsAddress(name) ? undefined : name || undefined;
};

/** Makes the account when Telegram brings somebody new. */
export const signInByTelegram = (strapi: Core.Strapi, fields: TelegramFields, language: 'en' | 'ru'): Promise<SignedIn> =>
  inTransaction(strapi, async (trx) => {
    await proveTelegram(strapi, trx, fields);
    // Two first logins of one person at the same moment take turns, so that the second finds the account of the first.
    await trx.raw(`select pg_advisory_xact_lock(hashtext('samovar.telegram'), hashtext(?))`, [String(fields.id)]);
    const userId = (await holderOf(trx, 'telegram', String(fields.id))) ?? (await welcome(strapi, trx, fields, language));
    await trx('identities')
      .where({ provider: 'telegram', provider_id: String(fields.id) })
      .update({ stopped_at: null });
    const account = await accountById(trx, userId);
    if (!account) throw new DomainError('identity.telegram_refused');
    checkMaySignIn({ ...account, confirmed: true });
    return { tokens: await openSession(strapi, userId), userId };
  });

async function welcome(strapi: Core.Strapi, trx: Trx, fields: TelegramFields, language: 'en' | 'ru'): Promise<number> {
  const now = clock.now();
  const made = await insertAccount(trx, {
    username: `telegram-${fields.id}`,
    email: null,
    passwordHash: null,
    confirmed: true,
    provider: 'telegram',
    role: 'customer',
    name: nameOf(fields.first_name),
    surname: nameOf(fields.last_name),
    language,
    now,
  });
  if (!made) throw new DomainError('request.conflict');
  await completeAccount(trx, made.id, now, approvesCooks(strapi));
  await insertIdentity(trx, { user: made.id, provider: 'telegram', providerId: String(fields.id), username: fields.username ?? null, now });
  await emit(strapi, 'user.registered', { subject: made.documentId, payload: { accountType: 'customer', via: 'telegram' } });
  return made.id;
}
