/** PostgreSQL's LISTEN/NOTIFY as the house's own bell: what one instance commits, every instance hears, in order of commit. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { Client } from 'pg';
import { noteAnswer } from './absence';

type Handler = (payload: string) => void;

const RECONNECT_MS = 1_000;
/** A server that takes a connection and says nothing is asked again. */
const CONNECT_MS = 5_000;
const LONGEST_BELL_BYTES = 7_999;
/** Bells of one moment are rung together. */
const TOGETHER_MS = 5;
const RING = 'select pg_notify(channel, payload) from unnest($1::text[], $2::text[]) as bell(channel, payload)';
const handlers = new Map<string, Set<Handler>>();
let client: Client | null = null;
let stopped = true;
let retry: NodeJS.Timeout | undefined;
/** One statement after the other: the driver wants no second one while the first is under way. */
let turn: Promise<unknown> = Promise.resolve();
/** Channel → what is to be said on it, once. */
const due = new Map<string, Set<string>>();
let ringing: Promise<void> | null = null;

/** Calls back for each notification of the channel; also once after every reconnection, because bells may have been missed. */
export function onSignal(channel: string, handler: Handler): void {
  const known = handlers.get(channel);
  if (known) return void known.add(handler);
  handlers.set(channel, new Set([handler]));
  const open = client;
  // A connection that breaks meanwhile listens to everything again when it is back.
  if (open) turn = turn.then(() => open.query(`listen ${channel}`)).catch(() => undefined);
}

/**
 * Tells every instance, this one too: the first at once, what comes while that is under way together. Kept while the connection is lost.
 * @param payload at most 7,999 bytes, of which PostgreSQL tells the same once
 */
export function ring(channel: string, payload = ''): void {
  // It would be refused again and again, and every other bell with it.
  if (Buffer.byteLength(payload) > LONGEST_BELL_BYTES) throw new Error(`A bell of ${channel} is too long`);
  remember(channel, payload);
  startRinging();
}

const remember = (channel: string, payload: string): unknown => due.set(channel, (due.get(channel) ?? new Set<string>()).add(payload));

function startRinging(): void {
  ringing ??= ringDue().finally(() => (ringing = null));
}

async function ringDue(): Promise<void> {
  for (let open = client; open && due.size > 0; open = client) {
    const bells = [...due].flatMap(([channel, payloads]) => [...payloads].map((payload) => [channel, payload] as const));
    due.clear();
    const rung = turn
      .then(() => open.query(RING, [bells.map(([channel]) => channel), bells.map(([, payload]) => payload)]))
      .then(Boolean, () => false);
    turn = rung;
    const isRung = await rung;
    if (!isRung) for (const bell of bells) remember(...bell);
    if (!isRung && stopped) return;
    await sleep(isRung ? TOGETHER_MS : RECONNECT_MS);
  }
}

export async function startSignals(strapi: Core.Strapi): Promise<void> {
  stopped = false;
  await connect(strapi);
}

export async function stopSignals(): Promise<void> {
  stopped = true;
  clearTimeout(retry);
  await ringing;
  handlers.clear();
  const open = client;
  client = null;
  await open?.end().catch(() => undefined);
}

/** True while notifications arrive; a cache that relies on them must not answer when they don't. */
export const isListening = (): boolean => client !== null;

async function connect(strapi: Core.Strapi): Promise<void> {
  const next = new Client({
    ...connectionOf(strapi),
    application_name: 'samovar-signals',
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_MS,
  });
  next.on('error', () => undefined);
  next.on('end', () => lost(strapi, next));
  next.on('notification', ({ channel, payload }) => tell(channel, payload ?? ''));
  try {
    await next.connect();
    for (const channel of handlers.keys()) await next.query(`listen ${channel}`);
    client = next;
    noteAnswer(strapi);
    for (const channel of handlers.keys()) tell(channel, '');
    startRinging();
  } catch (error) {
    strapi.log.warn(`No notifications from PostgreSQL: ${(error as Error).message}`);
    await next.end().catch(() => undefined);
    lost(strapi, next);
  }
}

function lost(strapi: Core.Strapi, which: Client): void {
  if (client === which) client = null;
  if (stopped) return;
  clearTimeout(retry);
  retry = setTimeout(() => void connect(strapi), RECONNECT_MS).unref();
}

function tell(channel: string, payload: string): void {
  for (const handler of handlers.get(channel) ?? []) handler(payload);
}

/** A connection of our own, outside the pool, with the pool's address. */
export function connectionOf(strapi: Core.Strapi): { connectionString: string; ssl: false | object } {
  return strapi.config.get('database.connection.connection');
}
