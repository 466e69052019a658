/** Text with half a character in it (a lone surrogate) is refused before anybody reads it: PostgreSQL can't store it, and hashing it as a password never ends. */
import type { Core } from '@strapi/strapi';
import { fieldError } from '#domain/errors';

type Path = (string | number)[];

const wellFormed: Core.MiddlewareFactory = () => async (ctx, next) => {
  const path = malformedIn((ctx.request as { body?: unknown }).body, []);
  if (path) throw fieldError('request.invalid', path, { fields: [`${path.join('.')} has characters that can’t be stored`] });
  return next();
};

export default wellFormed;

/** @returns where the first malformed text is, or null. */
export function malformedIn(value: unknown, path: Path): Path | null {
  if (typeof value === 'string') return /\p{Surrogate}/u.test(value) ? path : null;
  if (!value || typeof value !== 'object' || Buffer.isBuffer(value)) return null;
  for (const [key, inner] of Object.entries(value)) {
    if (/\p{Surrogate}/u.test(key)) return [...path, '?'];
    const found = malformedIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found) return found;
  }
  return null;
}
