/** One person may be known in several ways (web, Telegram, phone), each way belongs to one person, and the last one can't go. */
import { DomainError } from '../errors';

export const PROVIDERS = ['web', 'telegram', 'phone'] as const;
export type Provider = (typeof PROVIDERS)[number];

export const TELEGRAM_FRESH_MINUTES = 10;

/** @throws DomainError `identity.last_one`. */
export function checkCanUnlink(identities: readonly { documentId: string }[], documentId: string): void {
  if (!identities.some((identity) => identity.documentId === documentId)) throw new DomainError('request.not_found');
  if (identities.length === 1) throw new DomainError('identity.last_one');
}

/** The lines that Telegram signs: every field but the hash, sorted, `name=value`. Source: core.telegram.org/widgets/login. */
export const telegramCheckString = (fields: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(fields)
    .filter(([name, value]) => name !== 'hash' && value !== undefined)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('\n');

/** @throws DomainError `identity.telegram_refused` for a login signed too long ago, or in the future. */
export function checkTelegramFresh(signedAt: Date, now: Date): void {
  const age = now.getTime() - signedAt.getTime();
  if (age > TELEGRAM_FRESH_MINUTES * 60_000 || age < -60_000) throw new DomainError('identity.telegram_refused');
}
