/** A PostgreSQL of one test's own that is stopped and started by message, always on the same port; it vanishes with this process. */
import fs from 'node:fs';
import { startGuard } from '../../scripts/guard.mjs';
import { FORGETFUL, scratchFolder, startPostgres } from '../../scripts/postgres.mjs';

const home = scratchFolder();
const guard = startGuard();
guard.removeInTheEnd(home);
const options = { durable: false, settings: FORGETFUL, mayCreateDatabases: true };
/** @type {import('../../scripts/postgres.mjs').Postgres | null} */
let postgres = await startPostgres(home, guard, options);
const { port, url } = postgres;

async function stop() {
  await postgres?.stop();
  postgres = null;
}
/** @type {Record<string, () => Promise<void>>} */
const ORDERS = {
  stop,
  start: async () => void (postgres ??= await startPostgres(home, guard, { ...options, port })),
};

process.on('message', async (/** @type {string} */ order) => {
  await ORDERS[order]?.();
  process.send?.(order);
});
process.on('disconnect', async () => {
  await stop();
  guard.release();
  fs.rmSync(home, { recursive: true, force: true });
  process.exit(0);
});
process.send?.({ url });
