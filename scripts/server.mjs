/** The Strapi process as the launcher sees it: started in a group of its own, watched until it answers, ended in order. */
import { spawn } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal, require, root } from './paths.mjs';
import { endProcess, signalTo } from './processes.mjs';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** @param {NodeJS.ProcessEnv} env */
export const listening = (env) => ({ host: env.HOST || '127.0.0.1', port: Number(env.PORT) || 1337 });

/** How this machine reaches it. @param {NodeJS.ProcessEnv} env */
export const localAddress = (env) => {
  const { host, port } = listening(env);
  return `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}`;
};

/** Said before minutes of building rather than after; what is just ending gets three seconds. @param {NodeJS.ProcessEnv} env */
export async function demandPort(env) {
  const { host, port } = listening(env);
  for (const end = Date.now() + 3000; ; await sleep(250)) {
    const failure = await tryPort(host, port);
    if (!failure) return;
    if (Date.now() > end)
      throw new Refusal(`Port ${port} on ${host} cannot be used (${failure}). Set another one: PORT=${port + 1} npm start`);
  }
}

/** @param {string} host @param {number} port @returns {Promise<string | undefined>} the system's word for what is wrong */
const tryPort = (host, port) =>
  new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', (error) => resolve('code' in error ? String(error.code) : error.message));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });

/** @param {'start' | 'develop'} mode @param {NodeJS.ProcessEnv} env */
export function spawnServer(mode, env) {
  const strapi = path.join(path.dirname(require.resolve('@strapi/strapi/package.json')), 'bin', 'strapi.js');
  const command = mode === 'start' ? [path.join(root, 'scripts', 'serve.mjs')] : [strapi, 'develop'];
  return spawn(process.execPath, command, {
    cwd: root,
    env: { ...env, LAUNCHER_PID: String(process.pid) },
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

/** @param {ChildProcess} child @param {NodeJS.ProcessEnv} env @returns {Promise<boolean>} false when it ended before it answered */
export async function untilAnswering(child, env) {
  const address = `${localAddress(env)}/_health`;
  while (child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(address, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
    if (answer?.ok) return true;
    await sleep(250);
  }
  return false;
}

/** Ten seconds for what is under way, then the end. The whole group, because `develop` has workers. @param {ChildProcess} child */
export async function endServer(child) {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return;
  if (await endProcess(-child.pid, 'SIGTERM', 10)) return;
  console.error('The server did not stop within 10 seconds; it is ended now.');
  signalTo(-child.pid, 'SIGKILL');
}
