/** Forged tokens and made-up rights on every surface that the running application has, so that a new route is tested without anybody remembering it. */
import { client, errorOf, visitor } from '../helpers/api';
import { forgery, kindsOfForgery as kinds } from '../helpers/forgeries';
import { person, venue } from '../helpers/house';
import { panelUser } from '../helpers/panel';
import { everyRoute, type Route } from '../helpers/routes';

const pathOf = (path: string, id: string): string => path.replace(/:\w+(\([^)]*\))?|\(\.\*\)/g, id);
const send = (token: string, { method, path }: { method: string; path: string }, body: object = {}) =>
  method === 'GET' ? client(token)('get', path) : client(token)(method.toLowerCase() as 'post', path, body);

beforeAll(() => venue());

describe('a forged token', () => {
  test.each(kinds)('(%s) opens no route of the API', async (kind) => {
    const me = await person('manager');
    const forged = forgery(kind, me.token, strapi.config.get('plugin::users-permissions.jwtSecret'));
    const guarded = (await everyRoute()).filter(({ scope }) => scope !== null);
    expect(guarded.length).toBeGreaterThan(80);
    const open: string[] = [];
    for (const route of guarded) {
      const { status } = await send(forged, { ...route, path: pathOf(route.path, 'z'.repeat(24)) });
      if (status !== 401) open.push(`${route.method} ${route.path}: ${status}`);
    }
    expect(open).toEqual([]);
    await me.call('get', '/api/users/me').expect(200);
  });

  describe('of the panel', () => {
    const routesOfPlugin = (name: string) => {
      const { admin } = strapi.plugin(name).routes as unknown as { admin: { routes: { method: string; path: string }[] } };
      return admin.routes.map(({ method, path }) => ({ method, path: pathOf(`/${name}${path}`, 'z'.repeat(24)) }));
    };
    const surfaces = () => [
      ...['/admin/users/me', '/admin/users', '/admin/roles', '/admin/api-tokens', '/content-manager/content-types', '/upload/files'].map(
        (path) => ({ method: 'GET', path }),
      ),
      { method: 'GET', path: '/content-manager/collection-types/plugin::users-permissions.user' },
      { method: 'POST', path: '/upload' },
      ...routesOfPlugin('backoffice'),
      ...routesOfPlugin('kafka'),
    ];
    let good: string;
    beforeAll(async () => {
      good = (await panelUser('strapi-super-admin')).token;
    });

    test.each([...kinds, 'the API’s own'])('(%s) opens nothing there', async (kind) => {
      const forged =
        kind === 'the API’s own' ? (await person('manager')).token : forgery(kind, good, strapi.config.get('admin.auth.secret'));
      const open: string[] = [];
      for (const surface of surfaces()) {
        const { status } = await send(forged, surface);
        if (status !== 401) open.push(`${surface.method} ${surface.path}: ${status}`);
      }
      expect(open).toEqual([]);
      await client(good)('get', '/admin/users/me').expect(200);
    });
  });

  test.each(['f'.repeat(256), '', 'null', 'Bearer', '.', '..', 'a.b.c'])('“%s” is none', async (token) => {
    const headers = { authorization: `Bearer ${token}` };
    for (const path of ['/api/users/me', '/api/cart', '/admin/users/me'])
      errorOf(await visitor('get', path, undefined, headers).expect(401));
  });
});

test.each(['get', 'post'] as const)('GraphQL is closed: %s', async (method) => {
  const { token } = await person('manager');
  const answer = await client(token)(method, '/graphql', method === 'post' ? { query: '{__typename}' } : undefined);
  expect([404, 405]).toContain(answer.status);
});

describe('made-up rights', () => {
  const MADE_UP: Record<string, unknown[]> = {
    role: ['staff', 1, { id: 1 }, { connect: [{ id: 1 }] }, { set: [1] }, [{ documentId: 'z'.repeat(24) }]],
    roles: [['staff']],
    confirmed: [true],
    blocked: [true],
    provider: ['web'],
    id: [1],
    documentId: ['z'.repeat(24)],
    user: [1, { connect: [1] }, { role: 1 }],
    approval: ['approved'],
    data: [{ role: 1, confirmed: true }],
    createdBy: [1],
    password: ['Other-horse-1'],
  };
  const WRITES = ['POST', 'PUT', 'PATCH'];
  const OWNERS = ['plugin::users-permissions', 'api::identity', 'api::profile', 'api::notification'];
  const isOfPeople = ({ owner, method }: Route): boolean => WRITES.includes(method) && OWNERS.includes(owner);
  const rowsOf = async (id: number) =>
    strapi.db
      .connection('up_users as u')
      .leftJoin('up_users_role_lnk as l', 'l.user_id', 'u.id')
      .leftJoin('profiles as p', 'p.user_id', 'u.id')
      .where({ 'u.id': id })
      .select('u.document_id', 'u.email', 'u.password', 'u.provider', 'u.confirmed', 'u.blocked', 'l.role_id', 'p.approval', 'p.user_id');

  test.each(['customer', 'cook', 'staff'] as const)('a %s gets nothing by them on any route of people', async (role) => {
    const [me, victim] = [await person(role), await person()];
    const { documentId } = (await victim.call('get', '/api/users/me').expect(200)).body;
    const before = [await rowsOf(me.id), await rowsOf(victim.id)];
    const accounts = async () => Number((await strapi.db.connection('up_users').count('* as n').first())?.n);
    const count = await accounts();
    const routes = (await everyRoute()).filter(isOfPeople);
    expect(routes.length).toBeGreaterThan(25);
    const taken: string[] = [];
    for (const route of routes)
      for (const [field, values] of Object.entries(MADE_UP))
        for (const value of values) {
          const { status } = await send(me.token, { ...route, path: pathOf(route.path, documentId) }, { [field]: value });
          const isNothing = status >= 400 && status < 500;
          const isAllowed = field === 'blocked' && role === 'staff' && route.method === 'PATCH' && route.path.endsWith('/users/:id');
          if (!isNothing && !isAllowed) taken.push(`${route.method} ${route.path} ${field} = ${JSON.stringify(value)}: ${status}`);
          if (isAllowed) await send(me.token, { ...route, path: pathOf(route.path, documentId) }, { blocked: false });
        }
    expect(taken).toEqual([]);
    expect([await rowsOf(me.id), await rowsOf(victim.id)]).toEqual(before);
    expect(await accounts()).toBe(count);
    await me.call('get', '/api/users/me').expect(200);
  });
});
