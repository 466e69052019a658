/** The one door for side effects: an event is a row written in the same transaction as what it tells. */
import type { Core } from '@strapi/strapi';
import { v7 as uuid } from 'uuid';
import { actorOf, traceIdOf } from '../../../actions/actor';
import { clock } from '../../../clock';
import { EVENTS, type EventName } from '../../../domain/events';
import { inTransaction, prepared } from '../../../postgres/rows';

/**
 * Records that something happened to `subject` (a documentId).
 * @throws Error outside a transaction, or when the payload does not fit the event's schema: both are bugs, and the change must not be committed.
 */
export async function emit(
  strapi: Core.Strapi,
  name: EventName,
  event: { subject: string; payload: Record<string, unknown> },
): Promise<void> {
  if (!strapi.db.inTransaction()) throw new Error(`emit('${name}') outside a transaction`);
  const type = EVENTS[name];
  const payload = type.payload.parse(event.payload);
  const now = clock.now();
  await inTransaction(strapi, (trx) =>
    prepared(trx, INSERT, {
      id: uuid(),
      name,
      topic: type.topic,
      key: event.subject,
      version: type.version,
      payload: JSON.stringify(payload),
      actor: JSON.stringify(actorOf(strapi)),
      traceId: traceIdOf(strapi),
      now,
    }),
  );
}

const INSERT = {
  name: 'emit',
  sql: `insert into outbox_events (document_id, name, topic, key, version, payload, actor, trace_id, occurred_at, attempts, created_at, updated_at, published_at)
    values (:id, :name, :topic, :key, :version, :payload, :actor, :traceId, :now, 0, :now, :now, :now)`,
};
