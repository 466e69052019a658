/** What people type about themselves, with its limits. */
import { z } from 'zod';
import { requiredText } from '#platform/actions/fields';
import { MAX_PASSWORD_BYTES, MIN_PASSWORD } from '#domain/account/account';
import { fieldError, LANGUAGES } from '#domain/errors';

export const email = z
  .string()
  .trim()
  .max(254)
  .pipe(z.email('is not an e-mail address'))
  .transform((value) => value.toLowerCase());

/** No @ in it: a name must never look like somebody's address. */
export const username = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{2,39}$/u, 'has 3 to 40 letters, digits, dots, dashes or underscores');

export const newPassword = z
  .string()
  .min(MIN_PASSWORD, `has at least ${MIN_PASSWORD} characters`)
  .refine((value) => Buffer.byteLength(value) <= MAX_PASSWORD_BYTES, `has at most ${MAX_PASSWORD_BYTES} bytes`);

/** @throws DomainError `auth.passwords_differ` where it was typed twice. */
export function checkRepeated(given: string, repeated: string | undefined): void {
  if (repeated !== undefined && repeated !== given) throw fieldError('auth.passwords_differ', 'passwordConfirmation');
}

/** A password that is only compared: whatever was accepted once must go in. */
export const password = z.string().min(1, 'is required').max(200);
export const identifier = z.string().trim().min(1, 'is required').max(254);
export const code = z
  .string()
  .trim()
  .regex(/^\d{6}$/, 'has six digits');
export const personName = requiredText(100);
export const language = z.enum(LANGUAGES);

export { phone as phoneNumber } from '#platform/actions/fields';
