/** The product in production mode, without the panel's files; gives each guest a session as signing in does. */
import path from 'node:path';
import { require, root } from '../../scripts/paths.mjs';

process.chdir(root);
const { createStrapi } = require('@strapi/strapi');
const app = await createStrapi({ appDir: root, distDir: path.join(root, 'dist'), serveAdminPanel: false }).load();
app.server.mount();
await new Promise((resolve) => app.server.httpServer.listen(Number(process.env.PORT), '127.0.0.1', () => resolve(undefined)));

const guests = await app.db.connection('up_users').where('username', 'like', 'guest%').orderBy('id').pluck('id');
const dishes = await app.db.connection('dishes').orderBy('id').limit(500).pluck('document_id');
process.send?.({ ready: true, guests, dishes, tokens: process.env.WITHOUT_SESSIONS ? [] : await tokensFor(guests) });
process.once('SIGTERM', () => void app.destroy().then(() => process.exit(0)));

/** @param {number[]} people */
async function tokensFor(people) {
  const sessions = app.sessionManager('users-permissions');
  const tokens = [];
  for (const person of people) {
    const refresh = await sessions.generateRefreshToken(String(person), undefined, { type: 'refresh' });
    tokens.push((await sessions.generateAccessToken(refresh.token)).token);
  }
  return tokens;
}
