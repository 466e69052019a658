/** The server itself, in one process: what `npm start` and the container run. */
import path from 'node:path';
import { prepareEnvironment } from './environment.mjs';
import { Refusal, require, root } from './paths.mjs';

/** Nobody would stop a server whose launcher and its guard were both killed; it would keep the port. */
function stopWithoutLauncher() {
  const launcher = Number(process.env.LAUNCHER_PID);
  if (launcher) setInterval(() => process.ppid === launcher || process.kill(process.pid, 'SIGTERM'), 1000).unref();
}

try {
  process.chdir(root);
  process.env = prepareEnvironment();
  const { createStrapi } = require('@strapi/strapi');
  stopWithoutLauncher();
  await createStrapi({ appDir: root, distDir: path.join(root, 'dist') }).start();
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exit(1);
}
