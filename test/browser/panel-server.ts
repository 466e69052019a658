/** The application as it is started for people: its own process, its own database with the demo house, the built panel. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import path from 'node:path';
import { Client } from 'pg';
import { watched } from '../helpers/children';
import { newDatabase } from '../helpers/databases';
import { FLAGS, secrets } from '../helpers/instance';
import { until } from '../helpers/patience';

const root = path.resolve(__dirname, '..', '..');
const BUILD_MS = 420_000;
const START_MS = 150_000;

export interface PanelServer {
  url: string;
  query: (statement: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;
  stop: () => Promise<void>;
}

/** Builds the panel where it is missing or stale; takes a moment when it is fresh. */
export async function buildPanel(): Promise<void> {
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = spawn(process.execPath, [path.join(root, 'scripts', 'build.mjs')], { cwd: root, env, stdio: 'inherit' });
  const tooLong = setTimeout(() => child.kill(), BUILD_MS);
  const [code] = await once(child, 'exit');
  clearTimeout(tooLong);
  if (code !== 0) throw new Error('The panel could not be built.');
}

/** On a new database with the demo house. @param more variables of its environment */
export async function startPanelServer(more: NodeJS.ProcessEnv = {}): Promise<PanelServer> {
  const { url, drop } = await newDatabase('demo');
  const port = await freePort();
  const server = watched(launch(port, url, more));
  const database = new Client({ connectionString: url });
  await database.connect();
  const stop = async () => {
    await database.end();
    await end(server);
    await drop();
  };
  try {
    await untilHealthy(server, `http://127.0.0.1:${port}/_health`);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `http://127.0.0.1:${port}`, stop, query: async (statement, values = []) => (await database.query(statement, values)).rows };
}

function launch(port: number, databaseUrl: string, more: NodeJS.ProcessEnv): ChildProcess {
  const env = {
    ...process.env,
    ...secrets(),
    NODE_ENV: 'development',
    DEMO: 'true',
    ENV_PATH: '/dev/null',
    HOST: '127.0.0.1',
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: 'error',
    ...more,
  };
  return spawn(process.execPath, [...FLAGS, path.join(root, 'scripts', 'serve.mjs')], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

async function untilHealthy(server: ChildProcess, address: string): Promise<void> {
  const isWell = async () => (await fetch(address).catch(() => null))?.ok && 'well';
  const state = await until('the server starts', () => (server.exitCode === null ? isWell() : 'ended'), START_MS);
  if (state === 'ended') throw new Error('The server did not start.');
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  const impatience = setTimeout(() => server.kill('SIGKILL'), 15_000);
  await ended;
  clearTimeout(impatience);
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
