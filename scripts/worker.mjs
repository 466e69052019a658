/** `npm run worker`: the same program without a door. It sends events, reacts to them, calls webhooks and does what is due; the servers then run with RUN_JOBS=false and RUN_CONSUMERS=false. */
import path from 'node:path';
import { prepareEnvironment } from './environment.mjs';
import { beatForWorker } from './heartbeat.mjs';
import { Refusal, require, root } from './paths.mjs';

const BEAT_MS = 5_000;

try {
  process.chdir(root);
  process.env = { ...prepareEnvironment(), RUN_JOBS: 'true', RUN_CONSUMERS: 'true' };
  if (!process.env.DATABASE_URL)
    throw new Refusal('The worker needs the house’s database: DATABASE_URL=$(node scripts/up.mjs url) npm run worker');
  const { createStrapi } = require('@strapi/strapi');
  const house = await createStrapi({ appDir: root, distDir: path.join(root, 'dist'), serveAdminPanel: false }).load();
  const beat = () => house.db.connection.raw('select 1').then(beatForWorker, () => undefined);
  await beat();
  house.log.info('The worker works.');
  // Strapi listens to nothing here, so that something must keep the process; on SIGTERM it ends itself in order.
  setInterval(() => void beat(), BEAT_MS);
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exit(1);
}
