/** What people type about themselves, with its limits. */
import { z } from 'zod';
import { mailbox, personName } from '#platform/actions/fields';
import { isTooLong, MAX_PASSWORD_BYTES, MIN_PASSWORD } from '#domain/account/password';
import { fieldError, LANGUAGES } from '#domain/errors';
import { mailAddress } from '#domain/mail-address';
import { looksLikeHost } from '#domain/text';

export { mailbox as email };

/** No @ in it: a name must never look like somebody's address. */
export const username = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{2,39}$/u, 'has 3 to 40 letters, digits, dots, dashes or underscores')
  .refine((name) => !looksLikeHost(name), 'has a web address in it');

export const newPassword = z
  .string()
  .min(MIN_PASSWORD, `has at least ${MIN_PASSWORD} characters`)
  .refine((value) => !isTooLong(value), `has at most ${MAX_PASSWORD_BYTES} bytes`);

/** @throws DomainError `auth.passwords_differ` where it was typed twice. */
export function checkRepeated(given: string, repeated: string | undefined): void {
  if (repeated !== undefined && repeated !== given) throw fieldError('auth.passwords_differ', 'passwordConfirmation');
}

/** A password that is only compared: whatever was accepted once must go in. */
export const password = z.string().min(1, 'is required').max(200);
/** A name, or an address as it was typed. */
export const identifier = z
  .string()
  .trim()
  .min(1, 'is required')
  .max(254)
  .transform((typed) => mailAddress(typed) ?? typed);
export const code = z
  .string()
  .trim()
  .regex(/^\d{6}$/, 'has six digits');
export { personName };
export const language = z.enum(LANGUAGES);

export { phone as phoneNumber } from '#platform/actions/fields';
