/** What is too much, nested too deep or has half a character in it is refused before anybody reads it: in the address's question, in the body, and in JSON within a form. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { makePlain } from '#platform/actions/plain-values';
import { isLimit, tooMany } from '#platform/actions/unreadable-body';

const wellFormed: Core.MiddlewareFactory = () => async (ctx, next) => {
  const { body } = ctx.request as { body?: unknown };
  makePlain(questionOf(ctx), 0);
  makePlain(body);
  if (ctx.is('multipart')) for (const field of Object.values(body ?? {}).flat()) makePlain(jsonIn(field));
  return next();
};

export default wellFormed;

/** @throws DomainError `request.too_many_values` */
function questionOf(ctx: Context): unknown {
  try {
    return ctx.query;
  } catch (error) {
    throw isLimit(error) ? tooMany() : error;
  }
}

/** A form carries lists and objects as text. */
function jsonIn(field: unknown): unknown {
  if (typeof field !== 'string' || !/^\s*[[{]/.test(field)) return null;
  try {
    return JSON.parse(field) as unknown;
  } catch {
    return null;
  }
}
