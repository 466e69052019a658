/** Six-digit codes: only a keyed hash is kept, and every wrong try counts even though its request fails. */
import { createHmac, randomInt } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { CODE_DIGITS, codeExpiry, codeOf, isRightCode, type CodePurpose } from '#domain/account/account';
import type { Trx } from '#platform/postgres/rows';

interface CodeRow {
  hash: string;
  expires_at: Date;
  tries: number;
}

export interface CodeKey {
  purpose: CodePurpose;
  /** User id for codes by mail, digits of the phone for codes by phone. */
  subject: string;
}

/** Makes a new code; an earlier one for the same purpose is void from now on. */
export async function issueCode(strapi: Core.Strapi, trx: Trx, { purpose, subject }: CodeKey, now: Date): Promise<string> {
  const code = codeOf(randomInt(10 ** CODE_DIGITS));
  await trx('account_codes')
    .insert({ purpose, subject, hash: hashOf(strapi, { purpose, subject }, code), expires_at: codeExpiry(now), tries: 0 })
    .onConflict(['purpose', 'subject'])
    .merge();
  return code;
}

/** Uses the code up when it is right, counts the try when it is not. The caller must commit either way. */
export async function takeCode(strapi: Core.Strapi, trx: Trx, key: CodeKey, given: { code: string; now: Date }): Promise<boolean> {
  const where = { purpose: key.purpose, subject: key.subject };
  const row = await trx('account_codes').where(where).forUpdate().first<CodeRow | undefined>('hash', 'expires_at', 'tries');
  const kept = row ? { hash: row.hash, expiresAt: new Date(row.expires_at), tries: row.tries } : null;
  const isRight = isRightCode(kept, { hash: hashOf(strapi, key, given.code), now: given.now });
  if (isRight) await trx('account_codes').where(where).delete();
  else await trx('account_codes').where(where).increment('tries', 1);
  return isRight;
}

/** A million plain hashes are made in a second; with the house's key they are worth nothing. */
const hashOf = (strapi: Core.Strapi, { purpose, subject }: CodeKey, code: string): string =>
  createHmac('sha256', `codes:${strapi.config.get('plugin::users-permissions.jwtSecret') as string}`)
    .update(`${purpose}:${subject}:${code}`)
    .digest('hex');
