/** What consumers gave up: kept as rows for the monitor, told on the topic's dead-letter topic, handled again when somebody asks. */
import type { Core } from '@strapi/strapi';
import type { Client } from 'pg';
import { v7 as uuid } from 'uuid';
import { inTransaction } from '#platform/postgres/rows';
import { remember } from '#platform/events/inbox';
import type { DeadLetter, Transport } from './transports/transport';

const AT_ONCE = 100;

/** A redelivery of what was given up changes nothing: it is marked as seen in the same transaction. */
export const bury = (strapi: Core.Strapi, letter: Omit<DeadLetter, 'id'>): Promise<boolean> =>
  inTransaction(strapi, async (trx) => {
    if (letter.eventId && !(await remember(trx, letter.consumer, letter.eventId))) return false;
    const { eventId, ...rest } = letter;
    await trx('dead_letters').insert({ id: uuid(), ...rest, event_id: eventId, reason: letter.reason.slice(0, 2000) });
    return true;
  });

/** Part of the relay's round: the transport's one producer sends these, too. @throws Unreachable */
export async function carryDeadLetters(connection: Client, transport: Transport): Promise<void> {
  if (!transport.sendDeadLetters) return;
  const { rows } = await connection.query<DeadLetter>(
    `select id, consumer, topic, key, value, event_id as "eventId", reason, attempts from dead_letters where told_at is null order by id limit ${AT_ONCE}`,
  );
  if (rows.length === 0) return;
  await transport.sendDeadLetters(rows);
  await connection.query(`update dead_letters set told_at = now() where id = any($1)`, [rows.map((row) => row.id)]);
}
