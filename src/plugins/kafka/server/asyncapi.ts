/** The contract of the topics, drawn from the catalogue of events: what is not in `src/domain/events.ts` is not in it. */
import { z } from 'zod';
import { type AnyCommand } from '#platform/events/command';
import { commandFrame } from './consumers/commands';
import { EVENTS, type EventName, type EventType } from '#domain/events';

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
export function asyncapi(version: string, commands: readonly AnyCommand[]): Json {
  const names = Object.keys(EVENTS) as EventName[];
  const topics = [...new Set(names.map((name) => EVENTS[name].topic))].sort();
  const inward = [...new Set(commands.map((known) => known.topic))].sort();
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Samovar: events and live connections',
      version,
      description:
        'Everything that happens in the house. At least once, in order for each key (the documentId of what it happened to). ' +
        'No phone, address or message text is in a payload. What a consumer of the house gives up goes to `<topic>.dlq` with the headers `consumer`, `reason` and `attempts`.',
      license: { name: 'MIT' },
    },
    defaultContentType: 'application/json',
    servers: { kafka: { host: 'localhost:9092', protocol: 'kafka', description: 'KAFKA_BROKERS' } },
    channels: Object.fromEntries([
      ...topics.map((topic) => [
        topic,
        channelOf(
          topic,
          names.filter((name) => EVENTS[name].topic === topic),
        ),
      ]),
      ...inward.map((topic) => [
        topic,
        channelOf(
          topic,
          commands.filter((known) => known.topic === topic).map(({ name }) => name),
        ),
      ]),
    ]),
    operations: Object.fromEntries([
      ...topics.map((topic) => operation('send', topic)),
      ...inward.map((topic) => operation('receive', topic)),
    ]),
    components: {
      messages: Object.fromEntries([
        ...names.map((name) => [name, messageOf(name, EVENTS[name])]),
        ...commands.map((known) => [known.name, commandOf(known)]),
      ]),
      schemas: { actor },
    },
  };
}

const nounOf = (topic: string): string => topic.replace(/^samovar\./, '').replaceAll('.', '-');

const operation = (action: 'send' | 'receive', topic: string) => [
  `${action}-${nounOf(topic)}`,
  { action, channel: { $ref: `#/channels/${topic}` } },
];

const channelOf = (topic: string, names: readonly string[]): Json => ({
  address: topic,
  messages: Object.fromEntries(names.map((name) => [name, { $ref: `#/components/messages/${name}` }])),
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

const commandOf = ({ name, summary, payload, sample }: AnyCommand): Json => {
  const frame = withoutDialect(z.toJSONSchema(commandFrame, { ...DIALECT, io: 'input' }) as Json);
  const inner = withoutDialect(z.toJSONSchema((payload as z.ZodObject).strict(), { ...DIALECT, io: 'input' }) as Json);
  return {
    name,
    summary,
    description: 'A refused one goes to the dead-letter topic with the header `reason`.',
    payload: { ...frame, properties: { ...(frame.properties as Json), name: { const: name }, payload: inner } },
    examples: [{ name: 'sample', payload: { id: 'stock-2026-000042', name, payload: sample as Json } }],
  };
};
