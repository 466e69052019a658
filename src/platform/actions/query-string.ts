/** How much an address may ask with, and how a question is put in the place of another one. */
import type { Context } from 'koa';
import { stringify } from 'qs';

/** In one list of an address or a form. */
export const MOST_VALUES = 100;
/** In one address or form. */
export const MOST_PARAMETERS = 1000;

/** Whoever reads the request's query afterwards reads this one; a name without a value stays one. */
export function askAnew(ctx: Context, query: object): void {
  ctx.querystring = stringify(query, { strictNullHandling: true });
}
