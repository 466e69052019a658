/** The contract of the sockets, drawn from what the namespaces declare: for the same document as the topics'. */
import { z } from 'zod';
import type { Message, Notice, SocketNamespace } from './namespace';

const SIGN_IN = 'Socket.IO 4; `auth: {token, language?}`, or the session cookie of a page of ours.';

type Json = Record<string, unknown>;
interface Contract {
  servers: Json;
  channels: Json;
  operations: Json;
  messages: Json;
}

const refusal = {
  type: 'object',
  description: 'The one error shape, as over HTTP.',
  required: ['data', 'error'],
  properties: {
    data: { type: 'null' },
    error: {
      type: 'object',
      required: ['status', 'name', 'message', 'details'],
      properties: {
        status: { type: 'integer' },
        name: { type: 'string' },
        message: { type: 'string' },
        details: {
          type: 'object',
          required: ['code', 'requestId'],
          properties: { code: { type: 'string' }, requestId: { type: 'string' } },
        },
      },
    },
  },
};

/** What the kernel itself tells, in every namespace. */
const ENDED: Json = {
  name: 'ended',
  summary: 'The session ended or a right was lost; the socket is closed. Sign in or renew the token, then connect again.',
  payload: refusal,
};

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const {
    $schema: _dialect,
    definitions = {},
    ...rest
  } = z.toJSONSchema(schema, { target: 'draft-7', unrepresentable: 'any', io }) as Json;
  return inlined(rest, definitions as Record<string, Json>) as Json;
};

/** Schemas that have a name stand where they are used: a reference would be read from the document's own root. */
function inlined(part: unknown, named: Readonly<Record<string, Json>>): unknown {
  if (Array.isArray(part)) return part.map((one) => inlined(one, named));
  if (!part || typeof part !== 'object') return part;
  const { $ref, ...own } = part as Json;
  const name = typeof $ref === 'string' ? $ref.replace('#/definitions/', '') : null;
  if (name !== null) return inlined({ ...named[name], id: undefined }, named);
  return Object.fromEntries(Object.entries(own).flatMap(([key, value]) => (value === undefined ? [] : [[key, inlined(value, named)]])));
}

const ask = ({ name, summary, input }: Message): Json => ({ name, summary, payload: schemaOf(input.strict(), 'input') });
const answer = ({ name, output }: Message): Json => ({
  name: `${name} (answer)`,
  summary: `The acknowledgement of ${name}.`,
  payload: {
    oneOf: [{ type: 'object', required: ['data'], properties: { data: schemaOf(output, 'output') }, additionalProperties: false }, refusal],
  },
});
const tell = ({ name, summary, payload }: Notice): Json => ({ name, summary, payload: schemaOf(payload, 'output') });

export function socketContract(namespaces: readonly SocketNamespace[]): Contract {
  const all = namespaces.map(contractOf);
  return {
    servers: {
      sockets: { host: 'localhost:1337', protocol: 'ws', pathname: '/socket.io', description: SIGN_IN },
    },
    channels: Object.assign({}, ...all.map(({ channels }) => channels)) as Json,
    operations: Object.assign({}, ...all.map(({ operations }) => operations)) as Json,
    messages: Object.assign({}, ...all.map(({ messages }) => messages)) as Json,
  };
}

function contractOf({ name: address, messages, notices }: SocketNamespace): Omit<Contract, 'servers'> {
  const channel = address.slice(1);
  const key = (name: string): string => `${channel}.${name.replace(/^\w+:/, '')}`;
  const told = [...notices.map((notice) => [key(notice.name), tell(notice)]), [key('ended'), ENDED]] as [string, Json][];
  const asked = messages.map((message) => [key(message.name), ask(message)] as [string, Json]);
  const answered = messages.map((message) => [`${key(message.name)}.answer`, answer(message)] as [string, Json]);
  const references = (entries: [string, Json][]): Json[] => entries.map(([id]) => ({ $ref: `#/channels/${channel}/messages/${id}` }));
  const known = [...asked, ...answered, ...told];
  return {
    channels: {
      [channel]: {
        address,
        servers: [{ $ref: '#/servers/sockets' }],
        messages: Object.fromEntries(known.map(([id]) => [id, { $ref: `#/components/messages/${id}` }])),
      },
    },
    operations: {
      [`receive-${channel}`]: {
        action: 'receive',
        channel: { $ref: `#/channels/${channel}` },
        messages: references(asked),
        reply: { channel: { $ref: `#/channels/${channel}` }, messages: references(answered) },
      },
      [`send-${channel}`]: { action: 'send', channel: { $ref: `#/channels/${channel}` }, messages: references(told) },
    },
    messages: Object.fromEntries(known),
  };
}
