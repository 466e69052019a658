/** Starts and stops the servers that are measured, each a process of its own. */
import { fork } from 'node:child_process';
import path from 'node:path';
import { freshSecrets } from '../scripts/environment.mjs';
import { freePort } from '../scripts/postgres-process.mjs';
import { root } from '../scripts/paths.mjs';
import { endProcess } from '../scripts/processes.mjs';

/**
 * @typedef {{ name: string, url: string, pid: number, seconds: number, facts: Record<string, any>, stop: () => Promise<unknown> }} Server
 */

/**
 * The process says `{ ready: true, … }` when it listens.
 * @param {string} name
 * @param {string} script below bench/
 * @param {Record<string, string>} [variables]
 * @returns {Promise<Server>}
 */
export async function startServer(name, script, variables = {}) {
  const port = await freePort();
  const started = performance.now();
  const env = {
    ...process.env,
    ...freshSecrets(),
    NODE_ENV: 'production',
    ENV_PATH: '/dev/null',
    HOST: '127.0.0.1',
    PORT: String(port),
    LOG_LEVEL: 'warn',
    TZ: 'UTC',
    STRAPI_TELEMETRY_DISABLED: 'true',
    ...variables,
  };
  const child = fork(path.join(root, 'bench', script), { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const facts = await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`${name} ended before it listened (${code})`)));
  });
  const seconds = (performance.now() - started) / 1000;
  return {
    name,
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    seconds,
    facts,
    stop: () => endProcess(child.pid ?? 0, 'SIGTERM', 10),
  };
}
