/** Carries the outbox to the transport: one relay in the whole house at a time, in order per key, at least once, for ever trying but never for ever blocking. */
import type { Core } from '@strapi/strapi';
import { Client } from 'pg';
import type { Envelope, EventName } from '../../../domain/events';
import type { Actor } from '../../../domain/machine';
import { fromJson } from '../../../postgres/rows';
import { connectionOf, onSignal } from '../../../postgres/signals';
import { backOff, MAX_ATTEMPTS } from './back-off';
import type { Transport } from './transports/transport';

const BATCH = 500;
const POLL_MS = 1_000;
const LOCK = `hashtext('samovar.relay')`;

interface OutboxRow {
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
      select 1 from outbox_events b
      where b.key = e.key and b.id < e.id and b.sent_at is null and (b.dead_at is not null or b.next_attempt_at > now() at time zone 'utc'))
  order by e.id limit ${BATCH}`;

export interface Relay {
  start(): void;
  stop(): Promise<void>;
}

export function createRelay(strapi: Core.Strapi, transport: Transport): Relay {
  let running: Promise<void> | null = null;
  let stopping = false;
  let wake: () => void = () => undefined;
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const loop = async () => {
    while (!stopping) {
      try {
        await holdLockAndCarry();
      } catch (error) {
        strapi.log.warn(`The relay pauses: ${(error as Error).message}`);
      }
      if (!stopping) await pause(POLL_MS);
    }
  };

  /** The lock lives as long as this connection: a killed instance frees it by dying. */
  async function holdLockAndCarry(): Promise<void> {
    const connection = new Client({ ...connectionOf(strapi), application_name: 'samovar-relay' });
    connection.on('error', () => undefined);
    await connection.connect();
    try {
      const { rows } = await connection.query<{ held: boolean }>(`select pg_try_advisory_lock(${LOCK}) as held`);
      while (rows[0]?.held && !stopping) {
        const carried = await carryBatch(connection, transport, strapi);
        if (carried < BATCH && !stopping) await pause(POLL_MS);
      }
    } finally {
      await connection.end().catch(() => undefined);
    }
  }

  return {
    start() {
      onSignal('outbox', () => wake());
      running = loop();
    },
    async stop() {
      stopping = true;
      wake();
      await running;
    },
  };
}

async function carryBatch(connection: Client, transport: Transport, strapi: Core.Strapi): Promise<number> {
  const { rows } = await connection.query<OutboxRow>(NEXT);
  const blocked = new Set<string>();
  for (const row of rows) {
    if (blocked.has(row.key)) continue;
    try {
      await transport.send(envelopeOf(row));
      await connection.query(`update outbox_events set sent_at = now() at time zone 'utc', last_error = null where id = $1`, [row.id]);
    } catch (error) {
      blocked.add(row.key);
      await postpone(connection, row, error as Error);
      strapi.log.warn(`Event ${row.name} ${row.document_id} failed (try ${row.attempts + 1}): ${(error as Error).message}`);
    }
  }
  return rows.length;
}

async function postpone(connection: Client, row: OutboxRow, error: Error): Promise<void> {
  const attempts = row.attempts + 1;
  await connection.query(
    `update outbox_events set attempts = $2, last_error = $3, next_attempt_at = now() at time zone 'utc' + make_interval(secs => $4),
       dead_at = case when $5 then now() at time zone 'utc' end where id = $1`,
    [row.id, attempts, error.message.slice(0, 2000), backOff(attempts, Math.random()) / 1000, attempts >= MAX_ATTEMPTS],
  );
}

const envelopeOf = (row: OutboxRow): Envelope => ({
  id: row.document_id,
  name: row.name,
  version: row.version,
  topic: row.topic,
  subject: row.key,
  occurredAt: row.occurred_at.toISOString(),
  actor: fromJson<Actor>(row.actor),
  traceId: row.trace_id,
  payload: fromJson<Envelope['payload']>(row.payload),
});
