/** Boots the compiled application once, on a free loopback port, against the database in DATABASE_URL (the environment is made by scripts/test.mjs). */
const path = require('node:path');
const { newDatabase } = require('./databases');

module.exports = async () => {
  const root = path.resolve(__dirname, '..', '..');
  if (process.env.TEST_FURNISHED) await moveIn();
  require('./quick-load.cjs');
  const { createStrapi } = require('@strapi/strapi');
  const app = await createStrapi({ appDir: root, distDir: path.join(root, 'dist'), serveAdminPanel: false, autoReload: false }).load();
  // Hashing everybody's password at its real cost would be most of what the tests do.
  app.getModel('plugin::users-permissions.user').attributes.password.encryption = { rounds: 4 };
  app.server.mount();
  await new Promise((resolve) => app.server.httpServer.listen(0, '127.0.0.1', resolve));
  globalThis.__STRAPI__ = app;
  // The application ends in order, with 0, when it is told to; tests that did not come to their end have failed.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => (process.exitCode = 1));
};

/** A lane of a whole run begins in a copy of the house that one of them has furnished for all: a start on nothing takes twice as long. */
async function moveIn() {
  const bare = process.env.DATABASE_URL;
  const { url, drop } = await newDatabase('house');
  process.env.DATABASE_URL = url;
  globalThis.__MOVE_OUT__ = () => {
    process.env.DATABASE_URL = bare;
    return drop();
  };
}
