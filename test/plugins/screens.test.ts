/** A screen's row, its rights and the table of roles fit together: whoever opens it may read what it shows. */
import { visitor } from '../helpers/api';
import { panelUser } from '../helpers/panel';

const { SCREENS } = require('../../src/plugins/backoffice/admin/screens') as { SCREENS: readonly { rights: string[] }[] };

const OWN = 'plugin::backoffice.';
const declared = (): string[] =>
  (strapi.service('admin::permission') as { actionProvider: { values(): { actionId: string }[] } }).actionProvider
    .values()
    .map(({ actionId }) => actionId);
const granted = (): string[] =>
  Object.values(strapi.config.get<Record<string, { pages: string[] }>>('permissions.panelRoles')).flatMap(({ pages }) => pages);

interface Route {
  method: string;
  path: string;
  config: { policies: [string, { config: { actions: string[] } }] };
}
const routes = (): Route[] => {
  const { admin } = strapi.plugin('backoffice').routes as unknown as { admin: { routes: Route[] } };
  return admin.routes;
};

it('asks for a right that the server declares and that some role has', () => {
  const asked = SCREENS.flatMap(({ rights }) => rights.map((right) => OWN + right));
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((right) => !declared().includes(right) || !granted().includes(right))).toEqual([]);
});

it('has no right of a screen that nobody was given, and no role has one that no screen declares', () => {
  const own = declared().filter((right) => right.startsWith(OWN));
  expect([...new Set(granted().filter((right) => right.startsWith(OWN)))].sort()).toEqual([...own].sort());
});

it('guards each of its routes by a declared right, and answers nobody without it', async () => {
  const kitchen = await panelUser('samovar-kitchen');
  const mayRead = strapi.config.get<{ pages: string[] }>('permissions.panelRoles.samovar-kitchen').pages;
  for (const { method, path, config } of routes()) {
    const [right = ''] = config.policies[1].config.actions;
    expect([path, declared().includes(right)]).toEqual([path, true]);
    if (method !== 'GET') continue;
    const address = `/backoffice${path.replace(/:\w+/g, 'a'.repeat(24))}`;
    await visitor('get', address).expect(401);
    if (!mayRead.includes(right)) await kitchen.call('get', address).expect(403);
  }
});
