/** What is nested too deep or has half a character in it is refused before anybody reads it: in the address's question, in the body, and in JSON within a form. */
import type { Core } from '@strapi/strapi';
import { makePlain } from '#platform/actions/plain-values';

const wellFormed: Core.MiddlewareFactory = () => async (ctx, next) => {
  const { body } = ctx.request as { body?: unknown };
  makePlain(ctx.query, 0);
  makePlain(body);
  if (ctx.is('multipart')) for (const field of Object.values(body ?? {}).flat()) makePlain(jsonIn(field));
  return next();
};

export default wellFormed;

/** A form carries lists and objects as text. */
function jsonIn(field: unknown): unknown {
  if (typeof field !== 'string' || !/^\s*[[{]/.test(field)) return null;
  try {
    return JSON.parse(field) as unknown;
  } catch {
    return null;
  }
}
