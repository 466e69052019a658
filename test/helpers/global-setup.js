/** Boots the compiled application once, on a free loopback port, against the database in DATABASE_URL. */
const path = require('node:path');

module.exports = async () => {
  if (process.env.SAMOVAR_TEST_WITHOUT_APP) return;
  const root = path.resolve(__dirname, '..', '..');
  Object.assign(process.env, {
    NODE_ENV: 'test',
    TZ: 'UTC',
    STRAPI_TELEMETRY_DISABLED: 'true',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
  });
  process.env.AUTH_RATE_LIMIT ??= '100000';
  process.env.BOOKING_RATE_LIMIT ??= '100000';
  const secret = 'only-for-tests-'.repeat(3);
  for (const name of ['APP_KEYS', 'JWT_SECRET', 'ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY'])
    process.env[name] ??= secret;
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
