/** Reads what a screen sent by a schema; every fault is named by its path. */
import type { Context } from 'koa';
import type { z } from 'zod';
import type { byId } from '#platform/actions/fields';
import { parseInput } from '#platform/actions/input';

type None = z.ZodObject<Record<never, never>>;

export function inputOf<P extends z.ZodObject = typeof byId, Q extends z.ZodObject = None, B extends z.ZodObject = None>(
  ctx: Context,
  schemas: { params?: P; query?: Q; body?: B },
) {
  const given = { params: ctx.params as unknown, query: ctx.query, body: (ctx.request as { body?: unknown }).body };
  const parsed: unknown = parseInput(schemas, given);
  return parsed as { params: z.output<P>; query: z.output<Q>; body: z.output<B> };
}
