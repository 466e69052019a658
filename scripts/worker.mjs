/** `npm run worker`: the same program without a door. It sends events, reacts to them, calls webhooks and does what is due; the servers then run with RUN_JOBS=false and RUN_CONSUMERS=false. */
import path from 'node:path';
import { prepareEnvironment } from './environment.mjs';
import { Refusal, require, root } from './paths.mjs';

try {
  process.chdir(root);
  process.env = { ...prepareEnvironment(), RUN_JOBS: 'true', RUN_CONSUMERS: 'true' };
  if (!process.env.DATABASE_URL)
    throw new Refusal('The worker needs the house’s database: DATABASE_URL=$(node scripts/up.mjs url) npm run worker');
  const { createStrapi } = require('@strapi/strapi');
  const house = await createStrapi({ appDir: root, distDir: path.join(root, 'dist'), serveAdminPanel: false }).load();
  house.log.info('The worker works.');
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void house.destroy().finally(() => process.exit(0)));
  // Strapi listens to nothing here, so that something must keep the process.
  setInterval(() => undefined, 60_000);
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exit(1);
}
