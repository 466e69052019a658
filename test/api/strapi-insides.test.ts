/** Where the house reaches into Strapi (docs/upgrading-strapi.md) and no other test would notice that something has moved. */
import { KeyObject, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { panelUser } from '../helpers/panel';
import { person, venue } from '../helpers/house';
import { statementsOf, byRequests } from '../helpers/statements';

const root = path.resolve(__dirname, '../..');
const ofStrapi = createRequire(require.resolve('@strapi/strapi/package.json'));

it('fetches no picture from an address, as Strapi would', async () => {
  const door = '/actions/upload-from-urls';
  const routes = path.join(path.dirname(ofStrapi.resolve('@strapi/upload/package.json')), 'dist/server/routes/admin.js');
  expect(readFileSync(routes, 'utf8')).toContain(door);
  const owner = await panelUser('samovar-owner');
  await owner.call('get', '/upload/files').expect(200);
  await owner.call('post', `/upload${door}`, { urls: ['http://127.0.0.1/'] }).expect(404);
});

it('knows a caller by one statement, and whoever asks again costs no rights', async () => {
  await venue();
  const guest = await person();
  await guest.call('get', '/api/users/me').expect(200);
  const { statements } = await statementsOf(() => guest.call('get', '/api/cart').expect(200), byRequests);
  const asked = statements.filter((sql) => /strapi_api_tokens|up_permissions|strapi_core_store|admin_permissions/.test(sql));
  expect(asked).toEqual([]);
  expect(statements.filter((sql) => /up_users/.test(sql))).toHaveLength(1);
});

it('checks access tokens with a key that was read once', () => {
  const { sessionManager } = strapi.sessionManager('users-permissions') as unknown as {
    sessionManager: { originConfigs: Map<string, { jwtSecret: unknown }> };
  };
  expect(sessionManager.originConfigs.get('users-permissions')?.jwtSecret).toBeInstanceOf(KeyObject);
});

it('makes the ability of the same actions once', async () => {
  const { engine } = strapi.contentAPI.permissions as unknown as {
    engine: { generateAbility(permissions: { action: string }[]): Promise<{ can(action: string): boolean }> };
  };
  const allowed = [{ action: 'api::dish.dish.find' }];
  const ability = await engine.generateAbility(allowed);
  expect((await engine.generateAbility([...allowed])) === ability).toBe(true);
  expect([ability.can('api::dish.dish.find'), ability.can('api::order.order.find')]).toEqual([true, false]);
});

it('does what follows from an event or a command as part of it: by the house or by a program, in the trace of the request that caused it', async () => {
  const { onceInTrace } = running<typeof import('#platform/events/inbox')>('src/platform/events/inbox');
  const { actorOf, traceIdOf } = running<typeof import('#platform/actions/actor')>('src/platform/actions/actor');
  const seen: unknown[] = [];
  for (const as of ['job', 'machine'] as const) {
    const mark = { consumer: 'strapi-insides', eventId: randomUUID(), traceId: `trace of a ${as}`, as };
    await onceInTrace(strapi, mark, () => Promise.resolve(void seen.push([actorOf(strapi).kind, traceIdOf(strapi)])));
  }
  expect(seen).toEqual([
    ['job', 'trace of a job'],
    ['machine', 'trace of a machine'],
  ]);
});

it('has every table of Strapi’s own that statements of ours name', async () => {
  const NAMED = /\b(?:from|join|into|update|table|on)\s+((?:admin|components|strapi|up)_\w+|\w+_(?:cmps|lnk|mph)|files)\b/g;
  const texts = ['src', 'database'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|sql)$/.test(name))
      .map((name) => readFileSync(path.join(root, folder, name), 'utf8')),
  );
  const named = [...new Set(texts.flatMap((text) => [...text.matchAll(NAMED)].map(([, table]) => String(table))))];
  expect(named.length).toBeGreaterThan(15);
  const there: string[] = await strapi.db.connection('information_schema.tables').where({ table_schema: 'public' }).pluck('table_name');
  expect(named.filter((table) => !there.includes(table))).toEqual([]);
});
