/** The event log for whoever mends it: find, send again, skip what can never be sent. Each mending is an event itself. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import { DomainError } from '#domain/errors';
import { EVENTS, type EventName } from '#domain/events';
import { fromJson, inTransaction, type Row } from '#platform/postgres/rows';
import type { Actor } from '#domain/machine';
import { emit } from '#platform/events/emit';

const AT_MOST = 10_000;
const STATES = ['waiting', 'failing', 'dead', 'sent'] as const;

export const eventQuery = z.object({
  state: z.enum(STATES).optional(),
  topic: z.string().max(100).optional(),
  name: z.string().max(100).optional(),
  key: z.string().max(100).optional(),
  /** What a person types: the number of an order or a booking, a name of events or its beginning, a key. */
  q: z.string().trim().max(100).optional(),
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export const rangeInput = z
  .object({ from: z.iso.datetime({ offset: true }), to: z.iso.datetime({ offset: true }), topic: z.string().max(100).optional() })
  .strict();

const NUMBERED = ['orders', 'bookings'] as const;

/** The newest of each way to find them, and of those the newest: every way has an index, and an “or” of them has none. */
export async function findEvents(strapi: Core.Strapi, query: z.output<typeof eventQuery>): Promise<Row[]> {
  const { connection } = strapi.db;
  const ways = await waysTo(strapi, query);
  const each = ways.map((way) => newest(connection, query, way));
  const found = (await connection.from(connection.unionAll(each, true).as('found')).orderBy('id', 'desc')) as Row[];
  const rows = [...new Map(found.map((row) => [row.id, row])).values()].slice(0, query.limit);
  const names = await panelNames(strapi, rows);
  return rows.map((row) => ({
    position: row.id,
    id: row.document_id,
    name: row.name,
    topic: row.topic,
    key: row.key,
    payload: fromJson(row.payload),
    actor: actorIn(row, names),
    traceId: row.trace_id,
    occurredAt: row.occurred_at,
    sentAt: row.sent_at,
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at,
    deadAt: row.dead_at,
    lastError: row.last_error,
  }));
}

type Way = Partial<Record<'key' | 'name', string>>;

/** What was typed is the number of an order or a booking, a name of events or its beginning, or a key. A topic is the events that it has. */
async function waysTo(strapi: Core.Strapi, { q, topic, name, key }: z.output<typeof eventQuery>): Promise<Way[]> {
  const named = (wanted: (event: string) => boolean): Way[] =>
    Object.keys(EVENTS)
      .filter(wanted)
      .map((event) => ({ name: event }));
  if (q) {
    const numbered = await Promise.all(NUMBERED.map((of) => strapi.db.connection(of).where({ number: q }).pluck<string[]>('document_id')));
    return [...[q, ...numbered.flat()].map((one) => ({ key: one })), ...named((event) => event.startsWith(q))];
  }
  const ofTopic = topic && !name && !key ? named((event) => EVENTS[event as EventName].topic === topic) : [];
  return ofTopic.length > 0 ? ofTopic : [{}];
}

function newest(connection: Knex, { state, topic, name, key, before, limit }: z.output<typeof eventQuery>, way: Way): Knex.QueryBuilder {
  const query = connection('outbox_events').orderBy('id', 'desc').limit(limit);
  for (const [column, value] of [...Object.entries(way), ...Object.entries({ topic, name, key })])
    if (value) void query.where(column, value);
  if (before) void query.where('id', '<', before);
  if (state === 'sent') void query.whereNotNull('sent_at');
  if (state && state !== 'sent') void query.whereNull('sent_at');
  if (state === 'dead') void query.whereNotNull('dead_at');
  if (state === 'waiting' || state === 'failing') void query.whereNull('dead_at');
  if (state === 'failing') void query.where('attempts', '>', 0);
  return query;
}

type Named = Actor & { name: string | null };

const actorIn = (row: Row, names: ReadonlyMap<number, string>): Named => {
  const actor = fromJson<Actor>(row.actor);
  return { ...actor, name: (actor.kind === 'panel' && names.get(Number(actor.id))) || null };
};

/** Whoever did something at the panel is known by name to the others there. */
async function panelNames(strapi: Core.Strapi, rows: readonly Row[]): Promise<Map<number, string>> {
  const actors = rows.map((row) => fromJson<Actor>(row.actor)).filter(({ kind }) => kind === 'panel');
  if (actors.length === 0) return new Map();
  const people = await strapi.db
    .connection('admin_users')
    .whereIn(
      'id',
      actors.map(({ id }) => Number(id)),
    )
    .select<{ id: number; firstname: string | null; lastname: string | null }[]>('id', 'firstname', 'lastname');
  return new Map(people.map(({ id, firstname, lastname }) => [id, [firstname, lastname].filter(Boolean).join(' ')]));
}

const AGAIN = { sent_at: null, dead_at: null, attempts: 0, next_attempt_at: null };

/** Sends one again: what consumers of the house have done about it they will not do twice. */
export const replayEvent = (strapi: Core.Strapi, id: string): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    const changed = await trx('outbox_events').where({ document_id: id }).update(AGAIN);
    if (changed === 0) throw new DomainError('request.not_found');
    await record(strapi, 'log.replayed', { subject: id, count: 1, reason: null });
  });

/** The same for everything that happened in a time, half-open. @returns how many; the rest of too many is left alone. */
export const replayRange = (strapi: Core.Strapi, { from, to, topic }: z.output<typeof rangeInput>): Promise<number> =>
  inTransaction(strapi, async (trx) => {
    const wanted = trx('outbox_events')
      .where('occurred_at', '>=', new Date(from))
      .where('occurred_at', '<', new Date(to))
      .whereNot('topic', 'samovar.log')
      .orderBy('id')
      .limit(AT_MOST)
      .select('id');
    if (topic) void wanted.where({ topic });
    const count = await trx('outbox_events').whereIn('id', wanted).update(AGAIN);
    if (count > 0) await record(strapi, 'log.replayed', { subject: topic ?? 'all', count, reason: `${from} – ${to}` });
    return count;
  });

/** Gives a dead one up for good, so that what waits behind it goes on. */
export const skipEvent = (strapi: Core.Strapi, id: string, reason: string): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    const changed = await trx('outbox_events')
      .where({ document_id: id })
      .whereNull('sent_at')
      .whereNotNull('dead_at')
      .update({ sent_at: trx.raw(`now() at time zone 'utc'`), last_error: `Skipped: ${reason}` });
    if (changed === 0) throw new DomainError('request.not_found');
    await record(strapi, 'log.skipped', { subject: id, count: 1, reason });
  });

export async function record(
  strapi: Core.Strapi,
  name: 'log.replayed' | 'log.skipped',
  { subject, ...payload }: { subject: string; count: number; reason: string | null },
): Promise<void> {
  await emit(strapi, name, { subject, payload });
  strapi.log.info(`${name}: ${subject} (${payload.count}) ${payload.reason ?? ''}`);
}
