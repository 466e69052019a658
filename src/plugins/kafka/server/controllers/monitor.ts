/** The monitor of events over HTTP, for panel users. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { parseInput } from '#platform/actions/input';
import { eventQuery, findEvents, rangeInput, replayEvent, replayRange, skipEvent } from '../monitor/events';
import { findLetters, replayLetter, skipLetter } from '../monitor/letters';
import { overview } from '../monitor/overview';

const byId = z.object({ id: z.uuid() });
const why = z.object({ reason: z.string().trim().min(3).max(500) });
const letterQuery = z.object({ consumer: z.string().max(100).optional(), limit: z.coerce.number().int().min(1).max(100).default(50) });

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async overview(ctx: Context): Promise<void> {
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: await overview(strapi) };
  },
  async events(ctx: Context): Promise<void> {
    const { query } = read(ctx, { query: eventQuery });
    ctx.body = { data: await findEvents(strapi, query) };
  },
  async replayEvent(ctx: Context): Promise<void> {
    const { params } = read(ctx, { params: byId });
    await replayEvent(strapi, params.id);
    ctx.body = { data: { replayed: 1 } };
  },
  async replayRange(ctx: Context): Promise<void> {
    const { body } = read(ctx, { body: rangeInput });
    ctx.body = { data: { replayed: await replayRange(strapi, body) } };
  },
  async skipEvent(ctx: Context): Promise<void> {
    const { params, body } = read(ctx, { params: byId, body: why });
    await skipEvent(strapi, params.id, body.reason);
    ctx.body = { data: { skipped: 1 } };
  },
  async letters(ctx: Context): Promise<void> {
    const { query } = read(ctx, { query: letterQuery });
    ctx.body = { data: await findLetters(strapi, query) };
  },
  async replayLetter(ctx: Context): Promise<void> {
    const { params } = read(ctx, { params: byId });
    await replayLetter(strapi, params.id);
    ctx.body = { data: { replayed: 1 } };
  },
  async skipLetter(ctx: Context): Promise<void> {
    const { params, body } = read(ctx, { params: byId, body: why });
    await skipLetter(strapi, params.id, body.reason);
    ctx.body = { data: { skipped: 1 } };
  },
});

type Given<S> = S extends z.ZodType ? z.output<S> : Record<string, never>;

/** @throws DomainError `request.invalid`, naming every fault */
export function read<P extends z.ZodObject | undefined, Q extends z.ZodObject | undefined, B extends z.ZodObject | undefined>(
  ctx: Context,
  schemas: { params?: P; query?: Q; body?: B },
) {
  const given = { params: ctx.params as unknown, query: ctx.query, body: (ctx.request as { body?: unknown }).body };
  const parsed: unknown = parseInput(schemas, given);
  return parsed as { params: Given<P>; query: Given<Q>; body: Given<B> };
}
