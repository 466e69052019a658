/** The chat's protocol as three clients of other people speak it: each finishes the same walk. */
import path from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { WebSocket } from 'ws';
import { person, venue, type Person } from '../helpers/house';
import { sharedUrl } from '../helpers/instance';
import { act, panelUser, type PanelUser } from '../helpers/panel';
import { until } from '../helpers/patience';
import { pythonPrograms, run } from './programs';

interface Walked {
  before: number;
  seqs: number[];
  heard: unknown[];
  missed: unknown[];
  refused: number;
}
interface Message {
  seq: number;
  body: string;
  from: { side: string };
}
interface Client {
  ask(name: string, given: object): Promise<any>;
  onMessage(take: (message: Message) => void): void;
  end(): void;
}

const WALK: Walked = {
  before: 0,
  seqs: [1, 1],
  heard: [
    [1, 'guest', 'Good evening'],
    [2, 'house', 'Good evening to you'],
  ],
  missed: [[2, 'Good evening to you']],
  refused: 404,
};

let host: PanelUser;
beforeAll(async () => {
  await venue();
  host = await panelUser('samovar-support');
});

/** Somebody of the house answers whatever this guest says first. */
async function answerOnce(guest: Person): Promise<void> {
  const found = await until('the first word', async () => {
    const { body } = await guest.call('get', '/api/chat/conversations').expect(200);
    return body.data.find(({ lastSeq }: { lastSeq: number }) => lastSeq > 0) as { documentId: string } | undefined;
  });
  await act(host.call, 'postMessage', { params: { id: found.documentId }, body: { body: 'Good evening to you' } }).expect(201);
}

async function walk(connect: () => Promise<Client>): Promise<Walked> {
  const heard: unknown[] = [];
  let client = await connect();
  client.onMessage(({ seq, body, from }) => void heard.push([seq, from.side, body]));
  const conversation = (await client.ask('conversation:open', { kind: 'support' })).data.documentId as string;
  const joined = await client.ask('conversation:join', { conversation });
  const say = async (): Promise<number> =>
    (await client.ask('message:send', { conversation, body: 'Good evening', clientId: 'walk-0001' })).data.message.seq;
  const seqs = [await say(), await say()];
  await until('the answer', () => heard.length === 2);
  await client.ask('message:read', { conversation, seq: 2 });
  await client.ask('typing', { conversation });
  client.end();
  client = await connect();
  const missed = (await client.ask('conversation:join', { conversation, afterSeq: seqs[0] })).data.messages as Message[];
  const refused = (await client.ask('message:send', { conversation: 'a'.repeat(24), body: 'x', clientId: 'walk-0002' })).error.status;
  client.end();
  return { before: joined.data.messages.length, seqs, heard, missed: missed.map(({ seq, body }) => [seq, body]), refused };
}

async function overSocketIo(token: string): Promise<Client> {
  const socket: Socket = io(`${sharedUrl()}/chat`, { auth: { token }, forceNew: true, transports: ['websocket'] });
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject));
  return {
    ask: (name, given) => socket.timeout(20_000).emitWithAck(name, given),
    onMessage: (take) => void socket.on('message', ({ message }: { message: Message }) => take(message)),
    end: () => socket.disconnect(),
  };
}

async function overPlainFrames(token: string): Promise<Client> {
  const socket = new WebSocket(`${sharedUrl().replace('http', 'ws')}/ws/chat`, ['samovar', token]);
  const waiting = new Map<number | null, (answer: unknown) => void>();
  const listeners: ((message: Message) => void)[] = [];
  const hello = new Promise((resolve) => waiting.set(null, resolve));
  socket.on('message', (raw: Buffer) => {
    const { id = null, type, data, error } = JSON.parse(raw.toString('utf8'));
    if (type === 'answer') waiting.get(id)?.({ data, error });
    if (type === 'message') listeners.forEach((take) => take(data.message));
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  await hello;
  let last = 0;
  return {
    ask: (type, given) =>
      new Promise((resolve) => {
        last += 1;
        waiting.set(last, resolve);
        socket.send(JSON.stringify({ id: last, type, ...given }));
      }),
    onMessage: (take) => void listeners.push(take),
    end: () => socket.close(),
  };
}

it.each([
  ['socket.io-client', overSocketIo],
  ['ws', overPlainFrames],
])('with %s', async (_name, connect) => {
  const guest = await person();
  const [walked] = await Promise.all([walk(() => connect(guest.token)), answerOnce(guest)]);
  expect(walked).toEqual(WALK);
});

it('with python-socketio', async () => {
  const python = path.join(await pythonPrograms(), 'python');
  const guest = await person();
  const [{ code, output }] = await Promise.all([
    run(python, [path.join(__dirname, 'chat_walk.py'), sharedUrl(), guest.token]),
    answerOnce(guest),
  ]);
  expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' });
  expect(JSON.parse(output)).toEqual(WALK);
});
