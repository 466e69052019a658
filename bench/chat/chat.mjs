/** The chat under load: a room of two hundred beside Socket.IO alone, and two thousand idle lines while fifty messages a second are said. */
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { connect } from '../../scripts/postgres-process.mjs';
import { startThrowawayPostgres } from '../../scripts/postgres.mjs';
import { furnish } from '../house.mjs';
import { startServer } from '../servers.mjs';

/** @typedef {{ room: number, idle: number, seconds: number }} Size */
/** @typedef {{ socket: import('socket.io-client').Socket, conversation: string }} Line */

const say = (/** @type {string} */ text) => console.log(`${new Date().toISOString().slice(11, 19)} ${text}`);
/** A person may have five more. */
const LINES_EACH = 15;
/** So many messages are on their way at once. */
const AT_ONCE = 16;
const PER_SECOND = 50;

/** @param {Size} size */
export async function measureChat(size) {
  const postgres = await startThrowawayPostgres({ durable: true, settings: { shared_buffers: '256MB' } });
  const endings = [() => postgres.stop()];
  try {
    const variables = {
      DATABASE_URL: postgres.url,
      DEMO: 'false',
      RUN_JOBS: 'false',
      ACCESS_TOKEN_MINUTES: '600',
      SOCKETS_PER_ADDRESS: '20000',
      SOCKET_MESSAGES: '100000',
    };
    await (await startServer('product', 'product/serve.mjs', { ...variables, WITHOUT_SESSIONS: 'true' })).stop();
    const talks = await furnishTalks(postgres.url, size);
    const product = await startServer('product', 'product/serve.mjs', variables);
    endings.push(product.stop);
    const bare = await startServer('bare', 'chat/bare.mjs');
    endings.push(bare.stop);
    const { tokens } = product.facts;
    const room = await measureRooms({ product, bare, tokens, talks, size });
    await bare.stop();
    const idle = await measureIdle({ product, tokens, talks, size });
    return { size, room, idle };
  } finally {
    for (const end of endings.reverse()) await Promise.resolve(end()).catch(() => undefined);
  }
}

/** Everybody has a conversation with the house; the first `room` people are of the house. @returns their documentIds, guest by guest */
async function furnishTalks(/** @type {string} */ url, /** @type {Size} */ { room, idle }) {
  const database = await connect(url, 'samovar bench');
  const people = Math.max(room + 1, Math.ceil(idle / LINES_EACH));
  await furnish(database, { rows: 20, guests: people });
  await database.query(
    `update up_users_role_lnk set role_id = (select id from up_roles where type = 'staff') where user_id in (select id from up_users order by id limit $1)`,
    [room],
  );
  const { rows } =
    await database.query(`insert into conversations (document_id, created_at, updated_at, published_at, kind, status, customer_id, language, last_seq)
    select substr('talk' || md5('talk' || id), 1, 24), now(), now(), now(), 'support', 'opened', id, 'en', 0 from up_users order by id returning document_id`);
  await database.query('vacuum analyze');
  await database.end();
  return rows.map((/** @type {{ document_id: string }} */ row) => row.document_id);
}

/** @param {string} url @param {string} token @param {string} conversation @returns {Promise<Line>} */
async function line(url, token, conversation) {
  const socket = io(`${url}/chat`, { auth: { token }, forceNew: true, reconnection: false, transports: ['websocket'] });
  await new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(null));
    socket.once('connect_error', reject);
  });
  const { error } = await socket.emitWithAck('conversation:join', { conversation });
  if (error) throw new Error(JSON.stringify(error));
  return { socket, conversation };
}

/** @param {() => Promise<Line>[]} make some at once */
async function lines(/** @type {(() => Promise<Line>)[]} */ makers) {
  /** @type {Line[]} */
  const made = [];
  for (let at = 0; at < makers.length; at += 25) made.push(...(await Promise.all(makers.slice(at, at + 25).map((make) => make()))));
  return made;
}

/** @typedef {import('../servers.mjs').Server} Server */
/** @param {{ product: Server, bare: Server, tokens: string[], talks: string[], size: Size }} given */
async function measureRooms({ product, bare, tokens, talks, size: { room, seconds } }) {
  const conversation = talks.at(-1) ?? '';
  /** @type {Record<string, number[]>} */
  const perSecond = { product: [], bare: [] };
  for (let round = 0; round < 3; round += 1)
    for (const server of [bare, product]) {
      const members = await lines(tokens.slice(0, room).map((token) => () => line(server.url, token, conversation)));
      await flood(members, 1);
      const told = await flood(members, seconds);
      perSecond[server.name]?.push(told);
      say(`a room of ${room}: ${server.name} tells ${Math.round(told).toLocaleString('en')} a second`);
      members.forEach(({ socket }) => socket.disconnect());
      await sleep(500);
    }
  const best = (/** @type {string} */ name) => Math.max(...(perSecond[name] ?? [0]));
  return { product: best('product'), bare: best('bare'), ratio: best('product') / best('bare') };
}

/** Everybody says something in turn. @returns messages that arrived, a second */
async function flood(/** @type {Line[]} */ members, /** @type {number} */ seconds) {
  let arrived = 0;
  let number = 0;
  const count = () => void (arrived += 1);
  members.forEach(({ socket }) => socket.on('message', count));
  const begin = performance.now();
  const end = begin + seconds * 1000;
  const talker = async () => {
    while (performance.now() < end) {
      const { socket, conversation } = /** @type {Line} */ (members[number++ % members.length]);
      const clientId = `bench-${process.pid}-${number}-${Math.round(begin)}`;
      const { error } = await socket.emitWithAck('message:send', { conversation, body: `Message ${number} of the evening`, clientId });
      if (error) throw new Error(JSON.stringify(error));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, talker));
  const took = (performance.now() - begin) / 1000;
  const all = arrived / took;
  members.forEach(({ socket }) => socket.off('message', count));
  return all;
}

/** @param {{ product: Server, tokens: string[], talks: string[], size: Size }} given */
async function measureIdle({ product, tokens, talks, size: { room, idle, seconds } }) {
  const before = resident(product.pid);
  const makers = Array.from({ length: idle }, (_, at) => {
    const person = at % Math.ceil(idle / LINES_EACH);
    return () => line(product.url, tokens[person] ?? '', talks[person] ?? '');
  });
  const idlers = await lines(makers);
  const after = resident(product.pid);
  say(`${idle} idle lines: ${before} → ${after} MB`);
  const [guest, host] = await Promise.all([room, 0].map((at) => line(product.url, tokens[at] ?? '', talks[room] ?? '')));
  if (!guest || !host) throw new Error('Nobody talks');
  /** @type {Map<string, number>} */
  const sent = new Map();
  /** @type {number[]} */
  const waits = [];
  host.socket.on('message', ({ message }) => waits.push(performance.now() - (sent.get(message.clientId) ?? NaN)));
  const talkers = await lines(tokens.slice(0, Math.min(room, 20)).map((token) => () => line(product.url, token, talks[room] ?? '')));
  const rounds = seconds * PER_SECOND * 2;
  for (let at = 0; at < rounds; at += 1) {
    const { socket, conversation } = /** @type {Line} */ (talkers[at % talkers.length]);
    const clientId = `idle-${process.pid}-${at}`;
    sent.set(clientId, performance.now());
    socket.emit('message:send', { conversation, body: `Word ${at}`, clientId }, () => undefined);
    await sleep(1000 / PER_SECOND);
  }
  await sleep(1500);
  [...idlers, ...talkers, guest, host].forEach(({ socket }) => socket.disconnect());
  const sorted = waits.sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => Math.round(sorted[Math.floor(sorted.length * share)] ?? NaN);
  return {
    megabytes: after - before,
    loaded: resident(product.pid),
    said: rounds,
    heard: waits.length,
    medianMs: at(0.5),
    p99Ms: at(0.99),
  };
}

function resident(/** @type {number} */ pid) {
  const file = `/proc/${pid}/status`;
  return fs.existsSync(file) ? Math.round(Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(file, 'utf8'))?.[1]) / 1024) : NaN;
}

/** @param {Awaited<ReturnType<typeof measureChat>>} figures */
export function chatTable({ size, room, idle }) {
  const number = (/** @type {number} */ value) => Math.round(value).toLocaleString('en');
  return [
    `| a room of ${size.room} | messages told a second |`,
    '|---|--:|',
    `| the chat, each message stored first | ${number(room.product)} |`,
    `| Socket.IO alone, nothing stored | ${number(room.bare)} |`,
    `| ratio | ${room.ratio.toFixed(2)} |`,
    '',
    `${number(size.idle)} idle lines take ${idle.megabytes} MB (${((idle.megabytes * 1024) / size.idle).toFixed(0)} kB each); ${PER_SECOND} messages a second beside them arrive after ${idle.medianMs} ms (median), ${idle.p99Ms} ms (p99); ${idle.heard} of ${idle.said} were heard.`,
  ].join('\n');
}
