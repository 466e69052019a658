/** Carries the outbox to the transport: one relay in the whole house at a time, in order per key, at least once, for ever trying but never for ever blocking. */
import type { Core } from '@strapi/strapi';
import { Client } from 'pg';
import type { Envelope } from '#domain/events';
import { connectionOf, onSignal } from '#platform/postgres/signals';
import { carryDeadLetters } from './dead-letters';
import { envelopeOf, markSent, nextRows, postpone, prepare, type OutboxRow } from './outbox/rows';
import { createPause, within } from './pause';
import { Unreachable, type Transport } from './transports/transport';

const POLL_MS = 1_000;
const STOP_MS = 3_000;
const LOCK = `hashtext('samovar.relay')`;

export interface Relay {
  start(): void;
  stop(): Promise<void>;
}

export function createRelay(strapi: Core.Strapi, transport: Transport): Relay {
  let running: Promise<void> | null = null;
  let stopping = false;
  const pause = createPause();

  async function loop(): Promise<void> {
    while (!stopping) {
      try {
        await holdLockAndCarry();
      } catch (error) {
        if (!stopping) strapi.log.warn(`The relay pauses: ${(error as Error).message}`);
      }
      if (!stopping) await pause.for(POLL_MS);
    }
  }

  /** The lock lives as long as this connection: a killed instance frees it by dying. */
  async function holdLockAndCarry(): Promise<void> {
    const connection = new Client({ ...connectionOf(strapi), application_name: 'samovar-relay', keepAlive: true });
    connection.on('error', () => undefined);
    await connection.connect();
    try {
      const { rows } = await connection.query<{ held: boolean }>(`select pg_try_advisory_lock(${LOCK}) as held`);
      if (rows[0]?.held) await prepare(connection);
      while (rows[0]?.held && !stopping) {
        const isMore = transport.trouble() === null && (await carryBatch(strapi, connection, transport));
        if (!isMore && !stopping) await pause.for(POLL_MS);
      }
    } finally {
      await connection.end().catch(() => undefined);
    }
  }

  return {
    start() {
      onSignal('outbox', () => pause.end());
      running = loop();
    },
    async stop() {
      stopping = true;
      pause.end();
      // A send to a hung broker is left: what it carried is still marked as unsent.
      if (running) await within(STOP_MS, running);
    },
  };
}

/** @returns whether there is more to do at once. */
async function carryBatch(strapi: Core.Strapi, connection: Client, transport: Transport): Promise<boolean> {
  const rows = await nextRows(connection, transport.batchSize);
  const { batch, failed } = readable(rows);
  try {
    await carryDeadLetters(connection, transport);
    const receipt = await transport.send(batch);
    const sent = new Set(receipt.sent);
    await markSent(
      connection,
      rows.filter((row) => sent.has(row.document_id)).map((row) => row.id),
    );
    for (const [id, error] of receipt.failed) failed.set(id, error);
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    strapi.log.warn(`Events wait: ${error.message}`);
    return false;
  }
  for (const row of rows) {
    const error = failed.get(row.document_id);
    if (!error) continue;
    await postpone(connection, row, error);
    strapi.log.warn(`Event ${row.name} ${row.document_id} failed (try ${row.attempts + 1}): ${error.message}`);
  }
  return rows.length === transport.batchSize;
}

/** A row that cannot be read fails alone, and holds back what follows it under its key. */
function readable(rows: readonly OutboxRow[]): { batch: Envelope[]; failed: Map<string, Error> } {
  const batch: Envelope[] = [];
  const failed = new Map<string, Error>();
  const blocked = new Set<string>();
  for (const row of rows) {
    if (blocked.has(row.key)) continue;
    try {
      batch.push(envelopeOf(row));
    } catch (error) {
      failed.set(row.document_id, error as Error);
      blocked.add(row.key);
    }
  }
  return { batch, failed };
}
