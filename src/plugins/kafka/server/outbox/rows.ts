/** The outbox as the relay sees it: what is next, what was sent, what comes again. */
import type { Client } from 'pg';
import { EVENTS, type Envelope, type EventName } from '#domain/events';
import type { Actor } from '#domain/machine';
import { fromJson } from '#platform/postgres/rows';
import { backOff, MAX_ATTEMPTS } from '../back-off';

export interface OutboxRow {
  id: number;
  document_id: string;
  name: EventName;
  topic: string;
  key: string;
  version: number;
  payload: unknown;
  actor: unknown;
  trace_id: string | null;
  occurred_at: Date;
  attempts: number;
}

/** An event waits while an earlier one of its key is unsent and not yet due again, or dead: order per key is never broken. */
const NEXT = `
  select e.id, e.document_id, e.name, e.topic, e.key, e.version, e.payload, e.actor, e.trace_id, e.occurred_at, e.attempts
  from outbox_events e
  where e.sent_at is null and e.dead_at is null and (e.next_attempt_at is null or e.next_attempt_at <= now() at time zone 'utc')
    and not exists (
      select 1 from outbox_events held
      where held.key = e.key and held.id < e.id and held.sent_at is null and (held.dead_at is not null or held.next_attempt_at is not null)
        and (held.dead_at is not null or held.next_attempt_at > now() at time zone 'utc'))
  order by e.id limit $1`;

/** The backlog grows and shrinks faster than statistics follow, so the planner is told: walk the unsent ones, look each up among the held. */
const WALK = ['seqscan', 'bitmapscan', 'hashjoin', 'mergejoin', 'material', 'sort'].map((way) => `set enable_${way} = off`).join('; ');
export const prepare = (connection: Client): Promise<unknown> => connection.query(`${WALK}; set jit = off`);

export const nextRows = async (connection: Client, limit: number): Promise<OutboxRow[]> =>
  (await connection.query<OutboxRow>({ name: 'next', text: NEXT, values: [limit] })).rows;

export async function markSent(connection: Client, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await connection.query(`update outbox_events set sent_at = now() at time zone 'utc', last_error = null where id = any($1)`, [ids]);
}

/** One more try is over: the next one after a while, or none. */
export async function postpone(connection: Client, row: OutboxRow, error: Error): Promise<void> {
  const attempts = row.attempts + 1;
  await connection.query(
    `update outbox_events set attempts = $2, last_error = $3, next_attempt_at = now() at time zone 'utc' + make_interval(secs => $4),
       dead_at = case when $5 then now() at time zone 'utc' end where id = $1`,
    [row.id, attempts, error.message.slice(0, 2000), backOff(attempts, Math.random()) / 1000, attempts >= MAX_ATTEMPTS],
  );
}

/** @throws Error for a row that no version of the house can have written: it must not stop the others. */
export function envelopeOf(row: OutboxRow): Envelope {
  if (!(row.name in EVENTS)) throw new Error(`There is no event called ${row.name}`);
  return {
    id: row.document_id,
    name: row.name,
    version: row.version,
    topic: row.topic,
    subject: row.key,
    occurredAt: row.occurred_at.toISOString(),
    actor: fromJson<Actor>(row.actor),
    traceId: row.trace_id,
    payload: fromJson<Envelope['payload']>(row.payload),
  };
}
