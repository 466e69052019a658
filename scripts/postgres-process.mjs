/** One running postmaster: started on a free port of this machine, found again by its pid file, stopped in order. */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal, require } from './paths.mjs';
import { endProcess, isAlive } from './processes.mjs';

/** @typedef {import('./postgres-cluster.mjs').Cluster} Cluster */

/** @returns {Promise<number>} */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = net.createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** The longest path of a socket that every system takes: 103 bytes on macOS, 107 on Linux. */
const SOCKET_PATH_BYTES = 103;

/** Its socket lies in its folder, which nobody else may enter; where that path is too long there is TCP alone. @param {Cluster} cluster */
const hasSocket = ({ folder }) => Buffer.byteLength(path.join(folder, '.s.PGSQL.65535')) <= SOCKET_PATH_BYTES;

/** The host in an address for whoever may enter the folder: a statement over the socket costs a fifth less. @param {Cluster} cluster */
export const nearHost = (cluster) => (hasSocket(cluster) ? encodeURIComponent(cluster.folder) : '127.0.0.1');

/** What postmasters that were killed have left; one that is at work has written its number into the lock beside its socket. @param {string} folder */
export function removeDeadSockets(folder) {
  for (const name of fs.readdirSync(folder)) {
    const [lock, socket] = name.match(/^(\.s\.PGSQL\.\d+)\.lock$/) ?? [];
    if (!lock || !socket || isAlive(holderOf(path.join(folder, lock)))) continue;
    for (const each of [socket, lock]) fs.rmSync(path.join(folder, each), { force: true });
  }
}

/** @param {string} lock @returns {number} one that nobody has where another start has just removed it */
function holderOf(lock) {
  try {
    return Number(fs.readFileSync(lock, 'utf8').split('\n')[0]);
  } catch {
    return NaN;
  }
}

/** @param {Cluster} cluster @param {number} port @param {string} database */
export const adminUrl = (cluster, port, database = 'postgres') =>
  `postgres://postgres:${cluster.passwords.admin}@127.0.0.1:${port}/${database}`;

/** @param {string} connectionString @param {string} [name] @returns {Promise<import('pg').Client>} */
export async function connect(connectionString, name = 'samovar launcher') {
  const { Client } = require('pg');
  const client = new Client({ connectionString, application_name: name, connectionTimeoutMillis: 5000, keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** The postmaster that holds a data folder, if one lives. @param {string} folder */
export function runningPostmaster(folder) {
  const file = path.join(folder, 'postmaster.pid');
  if (!fs.existsSync(file)) return undefined;
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!pid || !isAlive(pid)) return undefined;
  if (isPostgres(pid)) return { pid, port: Number(lines[3]), since: Number(lines[2]) * 1000 };
  // After a restart of the machine the number can belong to anything; PostgreSQL itself would refuse to start.
  fs.rmSync(file);
  return undefined;
}

/** @param {number} pid */
function isPostgres(pid) {
  const entry = `/proc/${pid}/cmdline`;
  const command = fs.existsSync(entry)
    ? fs.readFileSync(entry, 'utf8').split('\0')[0]
    : spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
  return path.basename(command ?? '') === 'postgres';
}

/** @param {Cluster} cluster @param {number} port @param {Record<string, string | number>} settings */
export function spawnPostmaster(cluster, port, settings) {
  const places = { listen_addresses: '127.0.0.1', port, unix_socket_directories: hasSocket(cluster) ? '.' : '' };
  const given = { ...settings, ...places, timezone: 'UTC', log_timezone: 'UTC' };
  const quiet = { log_min_messages: 'warning', log_min_error_statement: 'panic', random_page_cost: 1.1 };
  const flags = Object.entries({ ...quiet, ...given }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openLog(logFile(cluster));
  // A group of its own: Ctrl-C in the terminal is for the launcher, which stops the server first.
  const child = spawn(path.join(cluster.binaries, 'bin', 'postgres'), ['-D', cluster.folder, ...flags], {
    ...cluster.account,
    cwd: cluster.folder,
    detached: true,
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    stdio: ['ignore', log, log],
  });
  fs.closeSync(log);
  return child;
}

/** @param {Cluster} cluster */
const logFile = (cluster) => path.join(path.dirname(cluster.folder), 'postgres.log');

/** One older log is kept. @param {string} file */
function openLog(file) {
  if (fs.existsSync(file) && fs.statSync(file).size > 5_000_000) fs.renameSync(file, `${file}.1`);
  return fs.openSync(file, 'a', 0o600);
}

/** Waits until the database answers. @param {import('node:child_process').ChildProcess} child @param {string} url @param {Cluster} cluster @param {number} [seconds] */
export async function untilReady(child, url, cluster, seconds = 120) {
  const end = Date.now() + seconds * 1000;
  /** @type {unknown} */
  let failure;
  child.once('error', (error) => (failure = error));
  while (Date.now() < end && child.exitCode === null && child.signalCode === null && !failure) {
    try {
      return await connect(url, `samovar launcher ${process.pid}`);
    } catch {
      await sleep(50);
    }
  }
  throw new Error(`PostgreSQL did not start. ${failure ?? ''}\n${lastLines(logFile(cluster))}`);
}

/** @param {string} file */
const lastLines = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(-12).join('\n') : '');

/** SIGINT ends transactions and stops in order, SIGQUIT stops at once. @param {number} pid */
export async function endPostmaster(pid) {
  if (await endProcess(pid, 'SIGINT', 30)) return;
  if (await endProcess(pid, 'SIGQUIT', 5)) return;
  throw new Refusal(`PostgreSQL (process ${pid}) does not stop.`);
}
