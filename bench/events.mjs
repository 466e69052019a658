/** Carrying events: how many a second leave the outbox, and how long one takes from its commit to its consumer, inside the house and over a real Apache Kafka. */
import { setTimeout as sleep } from 'node:timers/promises';
import { prepareBroker } from '../test/kafka/broker.mjs';
import { startServer } from './servers.mjs';

/** @typedef {{ transport: string, sentPerSecond: number, handledPerSecond: number, medianMs: number, p99Ms: number }} EventFigures */
/** @typedef {{ url: string, database: import('pg').Client, events: number, samples: number, say: (text: string) => void }} How */

const PATIENCE_MS = 120_000;
const BETWEEN_MS = 25;
/** The consumer that hears of everything. */
const CONSUMER = 'webhooks';
const INSERT = `insert into outbox_events (document_id, name, topic, key, version, payload, actor, occurred_at, attempts)
  select gen_random_uuid()::text, 'dish.sold_out', 'samovar.dishes', $1 || (n % 500), 1, '{"name":"Borscht","until":null}', '{"kind":"job","id":null,"roles":[]}',
    clock_timestamp() at time zone 'utc', 0 from generate_series(1, $2::int) n`;

/** @param {How} how @returns {Promise<{ figures: EventFigures[], missing: string | null }>} `missing` says why there is nothing about Kafka */
export async function measureEvents(how) {
  const inside = await withServers(how, [{ RUN_JOBS: 'true' }], async () => {
    const { sent, handled } = await flood(how, 'inside-');
    return figuresOf('inside the house', { sent, handled, waits: await singles(how, 'inside-single-') });
  });
  const figures = [inside];
  try {
    figures.push(await overKafka(how));
    return { figures, missing: null };
  } catch (error) {
    const missing = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    how.say(`NO FIGURES ABOUT KAFKA: ${missing}`);
    return { figures, missing };
  }
}

/** One process sends, another one handles: neither waits for the other's processor time more than the machine makes it. @param {How} how */
async function overKafka(how) {
  const broker = await prepareBroker();
  try {
    await broker.start();
    const kafka = { KAFKA_BROKERS: broker.address };
    return await withServers(how, [{ ...kafka, RUN_JOBS: 'true', RUN_CONSUMERS: 'false' }], async () => {
      const sent = await flood(how, 'kafka-', { untilHandled: false });
      return withServers(how, [{ ...kafka, RUN_JOBS: 'false', RUN_CONSUMERS: 'true' }], async () => {
        const handled = await handledPerSecond(how, 'kafka-');
        return figuresOf('Apache Kafka', { sent: sent.sent, handled, waits: await singles(how, 'kafka-single-') });
      });
    });
  } finally {
    await broker.stop();
  }
}

/** @template T @param {How} how @param {Record<string, string>[]} environments @param {() => Promise<T>} work @returns {Promise<T>} */
async function withServers({ url }, environments, work) {
  /** @type {import('./servers.mjs').Server[]} */
  const servers = [];
  try {
    for (const environment of environments)
      servers.push(
        await startServer('events', 'product/serve.mjs', { DATABASE_URL: url, DEMO: 'false', WITHOUT_SESSIONS: 'true', ...environment }),
      );
    return await work();
  } finally {
    for (const server of servers) await server.stop();
  }
}

/** Many events committed at once. @param {How} how @param {string} key @returns {Promise<{ sent: number, handled: number }>} a second, from the commit on */
async function flood(how, key, { untilHandled = true } = {}) {
  const { database, events, say } = how;
  // The first goes alone: it waits for the connection to a broker, which a running house has made long ago.
  await database.query(INSERT, ['warm-up-', 1]);
  await settled(how);
  await database.query(INSERT, [key, events]);
  await until(async () => (await count(how, `select from outbox_events where sent_at is null`)) === 0, 'the outbox is empty');
  const { rows } = await database.query(
    `select extract(epoch from max(sent_at) - max(occurred_at))::float8 as seconds from outbox_events where key like $1`,
    [`${key}%`],
  );
  const sent = events / rows[0].seconds;
  say(`${key.padEnd(10)} ${Math.round(sent)} events a second sent`);
  return { sent, handled: untilHandled ? await handledPerSecond(how, key) : NaN };
}

/** @param {How} how @param {string} key */
async function handledPerSecond({ database, events }, key) {
  const handled = `from inbox i join outbox_events e on e.document_id = i.event_id where i.consumer = '${CONSUMER}' and e.key like $1`;
  await until(
    async () => Number((await database.query(`select count(*) ${handled}`, [`${key}%`])).rows[0].count) === events,
    'all is handled',
  );
  const { rows } = await database.query(`select extract(epoch from max(handled_at) - min(handled_at))::float8 as seconds ${handled}`, [
    `${key}%`,
  ]);
  return events / rows[0].seconds;
}

/** One event now and then, as on a quiet day. @param {How} how @param {string} key @returns {Promise<number[]>} milliseconds from the commit to the consumer */
async function singles(how, key) {
  const { database, samples } = how;
  await settled(how);
  for (let number = 0; number < samples + 20; number += 1) {
    await database.query(INSERT, [number < 20 ? 'warm-up-' : key, 1]);
    await sleep(BETWEEN_MS);
  }
  const waited = `from inbox i join outbox_events e on e.document_id = i.event_id where i.consumer = '${CONSUMER}' and e.key like '${key}%'`;
  await until(async () => (await count(how, `select ${waited}`)) === samples, 'all is handled');
  const { rows } = await database.query(
    `select extract(epoch from i.handled_at - e.occurred_at at time zone 'utc')::float8 * 1000 as ms ${waited} order by 1`,
  );
  return rows.map(({ ms }) => ms);
}

/** @param {string} transport @param {{ sent: number, handled: number, waits: number[] }} measured @returns {EventFigures} */
const figuresOf = (transport, { sent, handled, waits }) => ({
  transport,
  sentPerSecond: Math.round(sent),
  handledPerSecond: Math.round(handled),
  medianMs: Math.round(waits[Math.floor(waits.length / 2)] ?? NaN),
  p99Ms: Math.round(waits[Math.floor(waits.length * 0.99)] ?? NaN),
});

/** @param {How} how @param {string} statement */
const count = async ({ database }, statement) => Number((await database.query(`select count(*) as n from (${statement}) x`)).rows[0].n);

/** Nothing of earlier work is under way. @param {How} how */
const settled = (how) =>
  until(async () => (await count(how, 'select from outbox_events where sent_at is null')) === 0, 'the outbox is empty').then(() =>
    sleep(2000),
  );

/** @param {() => Promise<boolean>} isTrue @param {string} what */
async function until(isTrue, what) {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(50)) if (await isTrue()) return;
  throw new Error(`Not within ${PATIENCE_MS / 1000} s: ${what}`);
}
