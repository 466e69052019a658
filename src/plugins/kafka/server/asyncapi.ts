/** The contract of the topics, drawn from the catalogue of events: what is not in `src/domain/events.ts` is not in it. */
import { z } from 'zod';
import { EVENTS, type EventName, type EventType } from '../../../domain/events';

type Json = Record<string, unknown>;

const DIALECT = { target: 'draft-7', unrepresentable: 'any', io: 'output' } as const;

const actor = {
  type: 'object',
  required: ['kind', 'id', 'roles'],
  properties: {
    kind: { enum: ['user', 'panel', 'machine', 'job', 'public'] },
    id: { type: ['integer', 'null'] },
    roles: { type: 'array', items: { type: 'string' } },
  },
};

const headers = {
  type: 'object',
  required: ['event-id', 'name', 'version'],
  properties: {
    'event-id': { type: 'string', description: 'The same after a redelivery: remember it to handle an event once.' },
    name: { type: 'string' },
    version: { type: 'string' },
    'trace-id': { type: 'string', description: 'X-Request-Id of the request that caused it.' },
  },
};

/** @returns an AsyncAPI 3.0 document */
export function asyncapi(version: string): Json {
  const names = Object.keys(EVENTS) as EventName[];
  const topics = [...new Set(names.map((name) => EVENTS[name].topic))].sort();
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Samovar: events',
      version,
      description:
        'Everything that happens in the house. At least once, in order for each key (the documentId of what it happened to). ' +
        'No phone, address or message text is in a payload. What a consumer of the house gives up goes to `<topic>.dlq` with the headers `consumer`, `reason` and `attempts`.',
      license: { name: 'MIT' },
    },
    defaultContentType: 'application/json',
    servers: { kafka: { host: 'localhost:9092', protocol: 'kafka', description: 'KAFKA_BROKERS' } },
    channels: Object.fromEntries(topics.map((topic) => [topic, channelOf(topic, names)])),
    operations: Object.fromEntries(
      topics.map((topic) => [`send-${nounOf(topic)}`, { action: 'send', channel: { $ref: `#/channels/${topic}` } }]),
    ),
    components: { messages: Object.fromEntries(names.map((name) => [name, messageOf(name, EVENTS[name])])), schemas: { actor } },
  };
}

const nounOf = (topic: string): string => topic.replace(/^samovar\./, '').replaceAll('.', '-');

const channelOf = (topic: string, names: readonly EventName[]): Json => ({
  address: topic,
  messages: Object.fromEntries(
    names.filter((name) => EVENTS[name].topic === topic).map((name) => [name, { $ref: `#/components/messages/${name}` }]),
  ),
  bindings: { kafka: { topic } },
});

const messageOf = (name: EventName, type: EventType): Json => ({
  name,
  headers,
  payload: {
    type: 'object',
    required: ['id', 'name', 'version', 'topic', 'subject', 'occurredAt', 'actor', 'traceId', 'payload'],
    additionalProperties: false,
    properties: {
      id: { type: 'string', format: 'uuid', description: 'UUID v7.' },
      name: { const: name },
      version: { const: type.version },
      topic: { const: type.topic },
      subject: { type: 'string', description: 'The documentId; also the message key.' },
      occurredAt: { type: 'string', format: 'date-time' },
      actor: { $ref: '#/components/schemas/actor' },
      traceId: { type: ['string', 'null'] },
      payload: withoutDialect(z.toJSONSchema(type.payload, DIALECT) as Json),
    },
  },
  examples: [{ name: 'sample', payload: sampleOf(name, type) }],
});

const withoutDialect = ({ $schema: _dialect, ...schema }: Json): Json => schema;

const sampleOf = (name: EventName, type: EventType): Json => ({
  id: '01990b1e-7c7a-7000-8000-0000000003e9',
  name,
  version: type.version,
  topic: type.topic,
  subject: 'ok4v9kq0c2m1x7d3z5w8r6t0',
  occurredAt: '2026-01-31T18:30:00.000Z',
  actor: { kind: 'job', id: null, roles: [] },
  traceId: null,
  payload: type.sample,
});
