/** Two instances that start in production at the same moment on an empty database furnish it once, and with nobody's well-known password. */
import { launchInstance } from '../helpers/instance';
import { emptyHouse, type House } from './own-house';

let house: House;
beforeAll(async () => {
  house = await emptyHouse('nothing');
});
afterAll(() => house.drop());

it('one schema, no role, permission or setting twice, no demo house though it was asked for, and both serve', async () => {
  const env = { DATABASE_URL: house.url, NODE_ENV: 'production', DEMO: 'true' };
  const both = [launchInstance({ env }), launchInstance({ env })];
  try {
    const ports = await Promise.all(both.map(({ port }) => port));
    for (const port of ports) {
      const { status, headers } = await fetch(`http://127.0.0.1:${port}/api/categories`);
      expect([status, headers.get('strict-transport-security')]).toEqual([200, expect.stringContaining('max-age')]);
    }
    // The database driver says so when a connection is asked a second thing before it has answered the first.
    for (const { output } of both) expect(output()).not.toMatch(/DeprecationWarning/);
  } finally {
    await Promise.all(both.map(({ stop }) => stop()));
  }
  const doubled = async (table: string, columns: string) =>
    house.sql(`select ${columns}, count(*) from ${table} group by ${columns} having count(*) > 1`);
  expect(await doubled('up_roles', 'type')).toEqual([]);
  expect(await doubled('admin_roles', 'code')).toEqual([]);
  expect(await doubled('up_permissions p join up_permissions_role_lnk l on l.permission_id = p.id', 'action, role_id')).toEqual([]);
  expect(
    await doubled('admin_permissions p join admin_permissions_role_lnk l on l.permission_id = p.id', 'action, subject, role_id'),
  ).toEqual([]);
  expect(await doubled('strapi_core_store_settings', 'key, environment, tag')).toEqual([]);
  expect(await doubled('i18n_locale', 'code')).toEqual([]);
  for (const table of ['up_users', 'admin_users', 'dishes', 'tables', 'venues', 'bookings'])
    expect(await house.sql(`select 1 from ${table}`)).toEqual([]);
  const [roles] = await house.sql<{ count: string }>('select count(*) from up_roles');
  expect(Number(roles?.count)).toBeGreaterThanOrEqual(6);
});
