/** Ends with 0 while the server of this machine answers its health check, or with `worker` while the worker lives: for containers and process supervisors. */
import { isWorkerAlive } from './heartbeat.mjs';
import { localAddress } from './server.mjs';

try {
  const isWell = process.argv[2] === 'worker' ? isWorkerAlive() : (await askServer()).ok;
  process.exitCode = isWell ? 0 : 1;
} catch {
  process.exitCode = 1;
}

function askServer() {
  return fetch(`${localAddress(process.env)}/api/health`, { signal: AbortSignal.timeout(4000) });
}
