/** The one door for side effects: an event is a row written in the same transaction as what it tells. */
import type { Core } from '@strapi/strapi';
import { v7 as uuid } from 'uuid';
import { actorOf, traceIdOf } from '../actions/actor';
import { clock } from '../clock';
import { EVENTS, type EventName } from '#domain/events';
import { inTransaction } from '../postgres/rows';
import { prepared, statement } from '../postgres/statement';

interface Happening {
  subject: string;
  payload: Record<string, unknown>;
}

/**
 * Records that something happened to `subject` (a documentId).
 * @throws Error outside a transaction, or when the payload does not fit the event's schema: both are bugs, and the change must not be committed.
 */
export async function emit(strapi: Core.Strapi, name: EventName, happening: Happening): Promise<void> {
  checkInside(strapi, name);
  await inTransaction(strapi, (trx) => prepared(trx, INSERT, { event: eventJson(strapi, name, happening) }));
}

/** The same of many subjects, by one statement. */
export async function emitAll(strapi: Core.Strapi, name: EventName, happenings: readonly Happening[]): Promise<void> {
  checkInside(strapi, name);
  const events = `[${happenings.map((happening) => eventJson(strapi, name, happening)).join()}]`;
  await inTransaction(strapi, (trx) => prepared(trx, INSERT_ALL, { events }));
}

function checkInside(strapi: Core.Strapi, name: EventName): void {
  if (!strapi.db.inTransaction()) throw new Error(`emit('${name}') outside a transaction`);
}

/**
 * The event as JSON for `insertEvent`, where a statement that makes the change can write the event along with it.
 * @throws Error when the payload does not fit the event's schema
 */
export function eventJson(strapi: Core.Strapi, name: EventName, { subject, payload }: Happening): string {
  const { topic, version, payload: schema } = EVENTS[name];
  return JSON.stringify({
    id: uuid(),
    name,
    topic,
    subject,
    version,
    payload: schema.parse(payload),
    actor: actorOf(strapi),
    trace: traceIdOf(strapi),
    at: clock.now().toISOString().slice(0, -1),
  });
}

/** @param event an SQL expression: what `eventJson` made @param payload another one, where only the database knows all of it */
export const insertEvent = (event: string, payload = `e.payload`, from = ''): string =>
  insertFrom(`jsonb_to_record(${event}::jsonb)`, payload, from);

const insertFrom = (events: string, payload: string, from: string): string => `
  insert into outbox_events (document_id, name, topic, key, version, payload, actor, trace_id, occurred_at, attempts, created_at, updated_at, published_at)
  select e.id, e.name, e.topic, e.subject, e.version, ${payload}, e.actor, e.trace, e.at, 0, e.at, e.at, e.at
  from ${events} as e(id text, name text, topic text, subject text, version integer, payload jsonb, actor jsonb, trace text, at timestamp)${from}`;

const INSERT = statement('emit', insertEvent(':event'));
const INSERT_ALL = statement('emit-all', insertFrom('jsonb_to_recordset(:events::jsonb)', 'e.payload', ''));
