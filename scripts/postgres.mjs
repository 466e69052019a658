/** The embedded PostgreSQL as the commands use it: one for the product's data, throw-away ones for tests and measurements. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startGuard } from './guard.mjs';
import { Refusal } from './paths.mjs';
import { openCluster } from './postgres-cluster.mjs';
import { accountFor, canReach } from './postgres-place.mjs';
import {
  adminUrl,
  connect,
  endPostmaster,
  freePort,
  nearHost,
  removeDeadSockets,
  runningPostmaster,
  spawnPostmaster,
  untilReady,
} from './postgres-process.mjs';

/**
 * @typedef {import('./postgres-cluster.mjs').Cluster} Cluster
 * @typedef {{ url: string, nearUrl: string, adminUrl: string, port: number, pid: () => number | undefined, folder: string, stop: () => Promise<void> }} Postgres
 */

const launcherLock = 5_348_172;

/**
 * Starts the PostgreSQL of a data folder and keeps it running until `stop()`.
 * @param {string} home folder that holds `postgres/`
 * @param {import('./guard.mjs').Guard} guard
 * @param {{ durable?: boolean, settings?: Record<string, string | number>, mayCreateDatabases?: boolean, lost?: (error: unknown) => void, port?: number, portFor?: (cluster: Cluster) => Promise<number> }} [options] any free port without one
 * @returns {Promise<Postgres>} `url` is the application's account, `nearUrl` the same for processes of our own account, `adminUrl` the superuser's
 */
export async function startPostgres(home, guard, options = {}) {
  const cluster = await openCluster(home, options);
  const begun = await begin(cluster, guard, options);
  const run = { cluster, guard, options, stopping: false, /** @type {number[]} */ losses: [], ...begun };
  try {
    await prepareDatabase(run.session, cluster, options.mayCreateDatabases ?? false);
  } catch (error) {
    await endPostmaster(run.child.pid ?? 0);
    throw error;
  }
  watch(run);
  return {
    url: appUrl(cluster, run.port),
    nearUrl: appUrl(cluster, run.port, nearHost(cluster)),
    adminUrl: adminUrl(cluster, run.port),
    port: run.port,
    folder: cluster.folder,
    pid: () => run.child.pid,
    async stop() {
      run.stopping = true;
      await run.session.end().catch(() => undefined);
      if (run.child.pid) await endPostmaster(run.child.pid);
    },
  };
}

/** @param {Cluster} cluster @param {number} port @param {string} [host] */
const appUrl = (cluster, port, host = '127.0.0.1') => `postgres://samovar:${cluster.passwords.app}@${host}:${port}/samovar`;

/** The address of the PostgreSQL that runs on a data folder. @param {string} home @returns {Promise<string>} */
export async function runningUrl(home) {
  const cluster = await openCluster(home, { mayMake: false });
  const running = runningPostmaster(cluster.folder);
  if (!running) throw new Refusal('The embedded database does not run. Start it with `npm start` or `node scripts/up.mjs database`.');
  return appUrl(cluster, running.port);
}

/** @param {Cluster} cluster @param {import('./guard.mjs').Guard} guard @param {{ settings?: Record<string, string | number>, port?: number, portFor?: (cluster: Cluster) => Promise<number> }} options */
async function begin(cluster, guard, options) {
  await takeOver(cluster);
  removeDeadSockets(cluster.folder);
  const port = options.port ?? (await (options.portFor ?? freePort)(cluster));
  try {
    return { port, ...(await launch(cluster, port, guard, options)) };
  } catch (error) {
    // Two starts in one moment: PostgreSQL itself lets only one have the folder.
    await takeOver(cluster);
    throw error;
  }
}

/** @param {Cluster} cluster @param {number} port @param {import('./guard.mjs').Guard} guard @param {{ settings?: Record<string, string | number> }} options */
async function launch(cluster, port, guard, options) {
  const child = spawnPostmaster(cluster, port, options.settings ?? {});
  guard.watchDatabase(child.pid, cluster.folder);
  const session = await untilReady(child, adminUrl(cluster, port), cluster);
  // The lock says that a launcher lives; it ends with this session, whatever happens to the process.
  await session.query('select pg_advisory_lock($1)', [launcherLock]);
  return { child, session };
}

/** A database that dies is started again on its port, three times in a minute at most. @param {any} run */
function watch(run) {
  run.child.once('exit', async () => {
    if (run.stopping) return;
    const now = Date.now();
    run.losses = [...run.losses.filter((/** @type {number} */ time) => time > now - 60_000), now];
    try {
      if (run.losses.length > 3) throw new Error('PostgreSQL died four times in a minute.');
      console.error('PostgreSQL ended unexpectedly; it is started again.');
      Object.assign(run, await launch(run.cluster, run.port, run.guard, run.options));
      if (run.stopping) await endPostmaster(run.child.pid);
      else watch(run);
    } catch (error) {
      run.options.lost?.(error);
    }
  });
}

/** Whoever holds the folder: a living launcher is respected, what a dead one left is stopped. @param {Cluster} cluster */
async function takeOver(cluster) {
  const end = Date.now() + 20_000;
  for (let running = runningPostmaster(cluster.folder); running; running = runningPostmaster(cluster.folder)) {
    // A launcher that has just begun takes its lock within a moment.
    if (Date.now() - running.since < 3000) await sleep(1000);
    const owner = await ownerOf(cluster, running.port);
    if (owner)
      throw new Refusal(
        `Samovar already runs from this folder (process ${owner}). Stop that one first, or set DATABASE_URL and PORT for a second one.`,
      );
    if (owner === '') await endPostmaster(running.pid);
    if (Date.now() > end)
      throw new Refusal(`PostgreSQL (process ${running.pid}) holds ${cluster.folder} and does not answer. Stop it, then start again.`);
    await sleep(200);
  }
}

/** The launcher's process id, '' where none lives, undefined while the database does not answer. @param {Cluster} cluster @param {number} port */
async function ownerOf(cluster, port) {
  try {
    const session = await connect(adminUrl(cluster, port), 'samovar look');
    const { rows } = await session.query(
      `select application_name as name from pg_locks join pg_stat_activity using (pid)
       where locktype = 'advisory' and objid = $1 and granted`,
      [launcherLock],
    );
    await session.end();
    return rows[0] ? String(rows[0].name).replace(/\D/g, '') : '';
  } catch {
    return undefined;
  }
}

/** The application is no superuser, here as in production. @param {import('pg').Client} session @param {Cluster} cluster @param {boolean} mayCreateDatabases */
async function prepareDatabase(session, cluster, mayCreateDatabases) {
  const has = async (/** @type {string} */ query) => (await session.query(query)).rowCount === 1;
  if (!(await has("select from pg_roles where rolname = 'samovar'")))
    await session.query(`create role samovar login ${mayCreateDatabases ? 'createdb' : ''} password '${cluster.passwords.app}'`);
  if (!(await has("select from pg_database where datname = 'samovar'"))) await session.query('create database samovar owner samovar');
}

/** For data that nobody will miss. */
export const FORGETFUL = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * A fast, forgetful PostgreSQL in a folder of its own that vanishes with `stop()` or with the calling process.
 * @param {{ maxConnections?: number, durable?: boolean, settings?: Record<string, string | number> }} [options]
 * @returns {Promise<Postgres>}
 */
export async function startThrowawayPostgres({ maxConnections = 500, durable = false, settings = {} } = {}) {
  const home = scratchFolder();
  const guard = startGuard();
  guard.removeInTheEnd(home);
  const all = { max_connections: maxConnections, ...(durable ? {} : FORGETFUL), ...settings };
  const remove = () => {
    guard.release();
    fs.rmSync(home, { recursive: true, force: true });
  };
  try {
    const postgres = await startPostgres(home, guard, { durable: false, settings: all, mayCreateDatabases: true });
    return { ...postgres, url: postgres.nearUrl, stop: () => postgres.stop().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

/** A temporary folder that the database's account can reach too. */
export function scratchFolder() {
  for (const parent of [os.tmpdir(), '/var/tmp', '/tmp']) {
    const folder = fs.mkdtempSync(path.join(parent, 'samovar-pg-'));
    fs.chmodSync(folder, 0o711);
    if (canReach(accountFor(path.join(folder, 'postgres')), folder)) return folder;
    fs.rmSync(folder, { recursive: true });
  }
  throw new Refusal('No temporary folder can be reached by an ordinary account.');
}
