/** The launcher's end of guard.sh: tells it what to stop should the launcher be killed without warning. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './paths.mjs';

/** @typedef {ReturnType<typeof startGuard>} Guard */

export function startGuard() {
  // A session of its own, so that neither Ctrl-C nor the end of the terminal reaches it.
  const child = spawn('/bin/sh', [path.join(root, 'scripts', 'guard.sh')], {
    cwd: '/',
    detached: true,
    env: { PATH: process.env.PATH },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.on('error', () => undefined);
  child.stdin.on('error', () => undefined);
  child.unref();
  /** @param {string} what @param {string | number} value */
  const say = (what, value = '') => void child.stdin.write(`${what} ${value}\n`);
  return {
    /** @param {number | undefined} pid @param {string} folder */
    watchDatabase(pid, folder) {
      say('folder', folder);
      say('database', pid);
    },
    /** @param {number} [pid] of a process that leads its own group; none when it has ended */
    watchServer: (pid) => say('server', pid),
    /** @param {string} folder */
    removeInTheEnd: (folder) => say('scratch', folder),
    /** It makes sure that all is stopped, then ends. */
    release: () => void child.stdin.end(),
  };
}
