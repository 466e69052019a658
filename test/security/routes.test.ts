/** Route × role, generated from the running application: refused exactly where the permission tables say so, over the API and in the panel. */
import { client, errorOf, visitor, type Client } from '../helpers/api';
import { person, venue } from '../helpers/house';
import { panelUser } from '../helpers/panel';
import { everyPanelRoute, everyRoute, mayCall, panelRoles, ROLES, type PanelRoute, type Role, type Route } from '../helpers/routes';

type Verb = Parameters<Client>[0];
const NOTHING = 'z'.repeat(24);
const addressOf = ({ path }: Pick<Route, 'path'>): string => path.replace(/:\w+(\([^)]*\))?|\(\.\*\)/g, NOTHING);
const verbOf = ({ method }: Pick<Route, 'method'>): Verb => method.toLowerCase() as Verb;
const call = (as: Client, route: Pick<Route, 'method' | 'path'>) =>
  route.method === 'GET' ? as('get', addressOf(route)) : as(verbOf(route), addressOf(route), {});

let routes: Route[];
beforeAll(async () => {
  await venue();
  routes = await everyRoute();
});

const clientOf = async (role: Role): Promise<Client> => (role === 'public' ? visitor : (await person(role)).call);

it.each(ROLES)('%s is refused exactly where the table says so, and nothing breaks', async (role) => {
  const wrong: string[] = [];
  const shared = await clientOf(role);
  for (const route of routes) {
    // Logging out and leaving end the session that the other calls need.
    const endsSession = /sessions|logout/.test(route.path) || (route.method === 'DELETE' && route.path.endsWith('/users/me'));
    const { status, body } = await call(endsSession ? await clientOf(role) : shared, route);
    // Refreshing says 401 to whoever brings no good refresh token, whatever the role.
    const isRefused = (status === 401 || status === 403) && body?.error?.details?.code !== 'auth.refresh_refused';
    const expected = role === 'public' ? 401 : 403;
    const isRight = mayCall(role, route) ? !isRefused && status < 500 : status === expected;
    if (!isRight) wrong.push(`${route.method} ${route.path} (${route.scope}): ${status} ${JSON.stringify(body)}`);
  }
  expect(wrong).toEqual([]);
});

it('looks at every kind of route and at both answers', () => {
  expect(routes.length).toBeGreaterThan(60);
  for (const role of ROLES) expect(new Set(routes.map((route) => mayCall(role, route))).size).toBe(2);
});

describe('in the panel', () => {
  const asked = (as: Client, route: PanelRoute) =>
    call(as, route).then(({ status, body }) => ({
      status,
      text: `${route.method} ${route.path} (${route.right}): ${status} ${JSON.stringify(body)}`,
    }));

  it.each(Object.keys(panelRoles()))('%s is refused exactly where the table says so, and nothing breaks', async (role) => {
    const { call: as } = await panelUser(role);
    const wrong: string[] = [];
    for (const route of everyPanelRoute()) {
      const { status, text } = await asked(as, route);
      const isRefused = status === 401 || status === 403;
      const may = panelRoles()[role]?.pages.includes(route.right) ?? false;
      if (may ? isRefused || status >= 500 : status !== 403) wrong.push(text);
    }
    expect(wrong).toEqual([]);
  });

  it('nobody comes in without its token', async () => {
    const { call: manager } = await person('manager');
    const open: string[] = [];
    for (const as of [visitor, manager])
      for (const route of everyPanelRoute()) {
        const { status, text } = await asked(as, route);
        if (status !== 401) open.push(text);
      }
    expect(open).toEqual([]);
  });

  it('looks at every kind of route and at both answers', () => {
    const rights = new Set(everyPanelRoute().map(({ right }) => right));
    expect(everyPanelRoute().length).toBeGreaterThan(40);
    expect(rights).not.toContain('');
    expect([...rights].filter((right) => !Object.values(panelRoles()).some(({ pages }) => pages.includes(right)))).toEqual([]);
    for (const { pages } of Object.values(panelRoles())) expect([...rights].some((right) => pages.includes(right))).toBe(true);
  });
});

describe('a token', () => {
  const forged = (token: string, change: (part: string) => string): string =>
    token
      .split('.')
      .map((part, index) => (index === 1 ? change(part) : part))
      .join('.');
  const recoded = (part: string): string =>
    Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(part, 'base64url').toString()), userId: '1' })).toString('base64url');
  const unsigned = (token: string): string =>
    [Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url'), token.split('.')[1], ''].join('.');

  it.each([
    ['garbage', () => 'garbage'],
    ['with another user inside', (token: string) => forged(token, recoded)],
    ['that says alg none', unsigned],
    ['cut short', (token: string) => token.slice(0, -4)],
  ])('%s is refused', async (_, forge) => {
    const { token } = await person();
    for (const path of ['/api/cart', '/api/users/me', '/api/orders']) errorOf(await client(forge(token))('get', path).expect(401));
  });

  it('of a blocked account is refused at once', async () => {
    const guest = await person();
    await guest.call('get', '/api/cart').expect(200);
    await strapi.db.query('plugin::users-permissions.user').update({ where: { id: guest.id }, data: { blocked: true } });
    expect((await guest.call('get', '/api/cart')).status).toBe(401);
  });

  it('of a deleted account is refused at once', async () => {
    const guest = await person();
    await strapi.db.query('plugin::users-permissions.user').delete({ where: { id: guest.id } });
    expect((await guest.call('get', '/api/cart')).status).toBe(401);
  });

  it('of the panel opens nothing here', async () => {
    const { token } = (await strapi.sessionManager!('admin').generateAccessToken(
      (await strapi.sessionManager!('admin').generateRefreshToken('1', 'device', { type: 'refresh' })).token,
    )) as { token: string };
    errorOf(await client(token)('get', '/api/cart').expect(401));
  });
});
