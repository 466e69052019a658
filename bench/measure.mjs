/** The whole measurement: PostgreSQL, the product and its yardsticks, every line on every server in turn, several rounds. */
import fs from 'node:fs';
import os from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '../scripts/postgres-process.mjs';
import { startThrowawayPostgres } from '../scripts/postgres.mjs';
import { measureEvents } from './events.mjs';
import { fillCarts, furnish } from './house.mjs';
import { linesOf } from './lines.mjs';
import { load } from './load.mjs';
import { startServer } from './servers.mjs';
import { makeVanilla } from './vanilla/application.mjs';

/** @typedef {{ rows: number, rounds: number, seconds: number, orders: number, connections: number, events: number, samples: number, only?: string | undefined }} Plan */
/** @typedef {Record<string, Record<string, { perSecond: number, cpu: number }[]>>} Figures line → server → one measurement for each round */

const say = (/** @type {string} */ text) => console.log(`${new Date().toISOString().slice(11, 19)} ${text}`);

/** An order takes a longer way through a server than a read. */
const WARM_UPS = { read: 2, order: 3 };

/** @param {Plan} plan */
export async function measure(plan) {
  /** @type {(() => unknown)[]} */
  const endings = [];
  try {
    say(`Measuring ${plan.rounds} rounds of ${plan.seconds} s, ${plan.connections} connections, ${plan.rows} dishes.`);
    const databases = await startDatabases(endings);
    const { servers, warmStart } = await startServers(plan, databases, endings);
    const lines = linesOf(plan, servers).filter((line) => !plan.only || line.name === plan.only);
    const idle = residentMegabytes(servers.product.pid);
    const figures = await rounds(plan, lines, databases);
    const loaded = residentMegabytes(servers.product.pid);
    await Promise.all(Object.values(servers).map((server) => server.stop()));
    // A house of their own: the notices of ten thousand orders would be written and sent beside them.
    const events = await withDatabase(databases.events, (database) =>
      measureEvents({ url: databases.events, database, events: plan.events, samples: plan.samples, say }),
    );
    return {
      plan,
      at: new Date().toISOString(),
      machine: { cpus: os.cpus().length, model: os.cpus()[0]?.model ?? '', node: process.version },
      product: { warmStartSeconds: round(warmStart), idleMegabytes: idle, loadedMegabytes: loaded },
      lines: lines.map(({ name, title }) => ({
        name,
        title,
        perSecond: medians(figures[name] ?? {}, 'perSecond', 1),
        cpu: medians(figures[name] ?? {}, 'cpu', 3),
      })),
      events,
    };
  } finally {
    for (const end of endings.reverse()) await Promise.resolve(end()).catch((error) => console.error(error));
  }
}

/** @param {(() => unknown)[]} endings */
async function startDatabases(endings) {
  const postgres = await startThrowawayPostgres({ durable: true, settings: { shared_buffers: '256MB' } });
  endings.push(() => postgres.stop());
  const admin = await connect(postgres.url, 'samovar bench');
  await admin.query('create database bench');
  await admin.query('create database vanilla');
  await admin.query('create database events');
  await admin.end();
  const at = (/** @type {string} */ name) => Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href;
  return { product: at('bench'), vanilla: at('vanilla'), events: at('events') };
}

/** @param {Plan} plan @param {{ product: string, vanilla: string }} databases @param {(() => unknown)[]} endings */
async function startServers(plan, databases, endings) {
  const product = { DATABASE_URL: databases.product, DEMO: 'false', RUN_JOBS: 'false', ACCESS_TOKEN_MINUTES: '600' };
  const first = await startServer('product', 'product/serve.mjs', product);
  say(`First start on an empty database: ${first.seconds.toFixed(1)} s.`);
  await first.stop();
  await withDatabase(databases.product, (database) => furnish(database, { rows: plan.rows, guests: plan.orders }));
  const warm = await startServer('product', 'product/serve.mjs', { ...product, WITHOUT_SESSIONS: 'true' });
  await warm.stop();
  const folder = makeVanilla();
  endings.push(() => fs.rmSync(folder, { recursive: true, force: true }));
  const start = async (/** @type {Parameters<typeof startServer>} */ ...how) => {
    const server = await startServer(...how);
    endings.push(server.stop);
    say(`${server.name} listens after ${server.seconds.toFixed(1)} s.`);
    return server;
  };
  const TOKEN_SECRET = 'only-for-this-measurement';
  const servers = {
    product: await start('product', 'product/serve.mjs', product),
    vanilla: await start('vanilla', 'vanilla/serve.mjs', { DATABASE_URL: databases.vanilla, VANILLA_DIR: folder, ROWS: String(plan.rows) }),
    fastify: await start('fastify', 'fastify/serve.mjs', { DATABASE_URL: databases.product, TOKEN_SECRET }),
    node: await start('node', 'ceiling/serve.mjs', { BODY_BYTES: '16000' }),
  };
  servers.fastify.facts = { secret: TOKEN_SECRET, guests: servers.product.facts.guests };
  await sleep(3000);
  return { servers, warmStart: warm.seconds };
}

/** @param {Plan} plan @param {import('./lines.mjs').Line[]} lines @param {{ product: string, vanilla: string }} databases */
async function rounds(plan, lines, databases) {
  /** @type {Figures} */
  const figures = {};
  // A server that has just started is still being compiled while it answers: each gets the same work first, uncounted.
  for (const line of lines)
    for (const target of line.targets)
      for (let time = 0; time < WARM_UPS[target.order ? 'order' : 'read']; time += 1)
        await load({ ...target, share: 1 }, { ...plan, seconds: 1, databases, fillCarts: fill });
  // PostgreSQL has counted its rows by itself in any house that has been open for a minute; until then it plans for empty tables.
  for (const url of [databases.product, databases.vanilla]) await withDatabase(url, (database) => database.query('vacuum analyze'));
  for (let number = 1; number <= plan.rounds; number += 1)
    for (const line of lines)
      for (const target of line.targets) {
        const measured = await load(target, { ...plan, databases, fillCarts: fill });
        ((figures[line.name] ??= {})[target.server] ??= []).push(measured);
        say(
          `round ${number}  ${line.name.padEnd(10)} ${target.server.padEnd(8)} ${measured.perSecond.toFixed(0)} a second, ${measured.cpu.toFixed(2)} ms each`,
        );
      }
  return figures;
}

const fill = (/** @type {string} */ url) => withDatabase(url, fillCarts);

/** @template T @param {string} url @param {(database: import('pg').Client) => Promise<T>} work @returns {Promise<T>} */
async function withDatabase(url, work) {
  const database = await connect(url, 'samovar bench');
  return work(database).finally(() => database.end());
}

/** @param {number} pid */
function residentMegabytes(pid) {
  const file = `/proc/${pid}/status`;
  const kilobytes = fs.existsSync(file) ? Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(file, 'utf8'))?.[1]) : NaN;
  return Math.round(kilobytes / 1024);
}

/** @param {Record<string, { perSecond: number, cpu: number }[]>} figures @param {'perSecond' | 'cpu'} what @param {number} digits @returns {Record<string, number>} */
const medians = (figures, what, digits) =>
  Object.fromEntries(Object.entries(figures).map(([server, all]) => [server, Number(median(all.map((one) => one[what])).toFixed(digits))]));

/** @param {number[]} all */
function median(all) {
  const sorted = [...all].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

const round = (/** @type {number} */ value) => Math.round(value * 10) / 10;
