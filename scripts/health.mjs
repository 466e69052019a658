/** Ends with 0 while the server of this machine answers its health check: for containers and process supervisors. */
import { localAddress } from './server.mjs';

try {
  const answer = await fetch(`${localAddress(process.env)}/api/health`, { signal: AbortSignal.timeout(4000) });
  process.exitCode = answer.ok ? 0 : 1;
} catch {
  process.exitCode = 1;
}
