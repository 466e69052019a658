/** How often something may be tried, counted in PostgreSQL so that all instances count together. */
import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { CODE_COOL_DOWN_SECONDS } from '#domain/account/account';
import { DomainError } from '#domain/errors';

export type LimitName = 'address' | 'booking' | 'account-from-address' | 'account' | 'code' | 'follow' | 'recipient';
type Limits = Record<LimitName, { points: number; seconds: number }>;

interface Settings {
  perAddress: number;
  perAccount: number;
  bookings: number;
  perRecipient: number;
}

const made = new Map<string, RateLimiterPostgres>();

/** Wrong passwords of one account: few from one address, more from everywhere, so that a stranger can't lock somebody out cheaply. */
function limitsOf(strapi: Core.Strapi): Limits {
  const { perAddress, perAccount, bookings, perRecipient } = strapi.config.get('accounts.limits') as Settings;
  return {
    address: { points: perAddress, seconds: 60 },
    booking: { points: bookings, seconds: 60 * 60 },
    'account-from-address': { points: perAccount, seconds: 15 * 60 },
    account: { points: perAccount * 10, seconds: 60 * 60 },
    code: { points: 1, seconds: CODE_COOL_DOWN_SECONDS },
    recipient: { points: perRecipient, seconds: 60 * 60 },
    follow: { points: 100, seconds: 60 * 60 },
  };
}

export const pointsOf = (strapi: Core.Strapi, name: LimitName): number => limitsOf(strapi)[name].points;

export const limitHeaders = (limit: number, remaining: number, seconds: number): Record<string, string> => ({
  'RateLimit-Limit': String(limit),
  'RateLimit-Remaining': String(remaining),
  'RateLimit-Reset': String(seconds),
});

/** Counts one try. @throws DomainError `auth.too_many` (429) with the seconds to wait. */
export async function countTry(strapi: Core.Strapi, name: LimitName, key: string): Promise<RateLimiterRes> {
  try {
    return await limiterOf(strapi, name).consume(hashed(key));
  } catch (refusal) {
    throw refusal instanceof RateLimiterRes ? tooMany(strapi, name, refusal) : refusal;
  }
}

/** @throws DomainError `auth.too_many` when the next try would be one too many; counts nothing. */
export async function checkTry(strapi: Core.Strapi, name: LimitName, key: string): Promise<void> {
  const known = await limiterOf(strapi, name).get(hashed(key));
  if (known && known.remainingPoints <= 0 && known.msBeforeNext > 0) throw tooMany(strapi, name, known);
}

export const forgetTries = async (strapi: Core.Strapi, name: LimitName, key: string): Promise<void> => {
  await limiterOf(strapi, name).delete(hashed(key));
};

/** One who owns a whole IPv6 network has 2^64 addresses in it. */
export const addressOf = (ip: string): string => (ip.includes(':') && !ip.startsWith('::ffff:') ? ip.split(':').slice(0, 4).join(':') : ip);

/** Without the database there is no answer anyway; the memory only bridges a short gap. */
function limiterOf(strapi: Core.Strapi, name: LimitName): RateLimiterPostgres {
  const { points, seconds } = limitsOf(strapi)[name];
  const id = `${name}:${points}`;
  const known = made.get(id);
  if (known) return known;
  const rule = { keyPrefix: name, points, duration: seconds };
  const table = { storeType: 'knex', tableName: 'rate_limits', tableCreated: true, clearExpiredByTimeout: false };
  const limiter = new RateLimiterPostgres({
    ...rule,
    ...table,
    storeClient: strapi.db.connection,
    insuranceLimiter: new RateLimiterMemory(rule),
  });
  made.set(id, limiter);
  return limiter;
}

/** The answer speaks of the limit that was met. */
function tooMany(strapi: Core.Strapi, name: LimitName, { msBeforeNext }: RateLimiterRes): DomainError {
  const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
  strapi.requestContext.get()?.set({ ...limitHeaders(pointsOf(strapi, name), 0, seconds), 'Retry-After': String(seconds) });
  return new DomainError('auth.too_many', { seconds });
}

/** No address and no name lies readable in the counters. */
const hashed = (key: string): string => createHash('sha256').update(key.trim().toLowerCase()).digest('base64url');
