/** The line that a second instance logs for each request: it names the request and how it went, and nothing of what somebody signed in with. */
import request from 'supertest';
import { person } from '../helpers/house';
import { secondOutput, secondUrl } from '../helpers/instance';
import { panelUser } from '../helpers/panel';
import { until } from '../helpers/patience';

const SECRET = 'Correct-horse-9';

describe('the line of a request', () => {
  let house: string;
  beforeAll(async () => {
    house = await secondUrl();
  });

  const lineWith = async (requestId: string): Promise<Record<string, unknown>> => {
    const lines = () => secondOutput().split('\n');
    const line = await until(requestId, () => lines().find((text) => text.includes(requestId) && text.startsWith('{')));
    return JSON.parse(line) as Record<string, unknown>;
  };

  it('names the request, its answer and how long it took', async () => {
    const requestId = `trace-${process.pid}-line`;
    const began = Date.now();
    await request(house).get(`/api/nothing?token=${SECRET}`).set('X-Request-Id', requestId).expect(404);
    const line = await lineWith(requestId);
    expect(line).toMatchObject({ level: 'http', message: 'GET /api/nothing 404', status: 404, requestId });
    expect(line.milliseconds).toEqual(expect.any(Number));
    const at = Date.parse(String(line.timestamp));
    expect([at >= began, at <= Date.now()]).toEqual([true, true]);
  });

  it('has nothing of what somebody signed in with', async () => {
    const requestId = `trace-${process.pid}-login`;
    const body = { identifier: 'nobody@samovar.test', password: SECRET };
    await request(house).post('/api/auth/local').set('X-Request-Id', requestId).send(body).expect(400);
    expect(await lineWith(requestId)).toMatchObject({ message: 'POST /api/auth/local 400', status: 400 });
    expect(secondOutput()).not.toContain(SECRET);
  });

  it('has of an address what says which row is meant, and no secret of any route that there is', async () => {
    const routes = strapi.server.router.stack as { path: unknown }[];
    const paths = [...new Set(routes.map(({ path }) => String(path)))].filter((path) => path.includes(':'));
    const filled = (path: string, value: string) =>
      path.replace(/:(?!id\b|model\b|uid\b)\w+(\([^)]*\))?\??/g, value).replace(/:\w+/g, 'a1b2c3d4e5f6g7h8i9j0k1l2');
    const hidden = ['482915', 'hidden-Zq7_0123456789', `hidden${'x'.repeat(40)}`];
    const asked = paths.flatMap((path) => hidden.map((value) => filled(path, value)));
    for (let at = 0; at < asked.length; at += 20)
      await Promise.all(
        asked.slice(at, at + 20).map((path, of) =>
          request(house)
            .get(path)
            .set('X-Request-Id', `hidden-not-${at + of}`),
        ),
      );
    await lineWith(`hidden-not-${asked.length - 1}`);
    const lines = secondOutput().replace(/hidden-not/g, '');
    console.log(`${asked.length} addresses of ${paths.length} routes with something in them`);
    expect(asked.length).toBeGreaterThan(300);
    expect(lines.match(/[^"]*(hidden|482915)[^"]*/g) ?? []).toEqual([]);
    expect(lines).toContain('GET /api/dishes/a1b2c3d4e5f6g7h8i9j0k1l2 404');
    expect(lines).toContain('GET /api/bookings/manage/:token ');
  });

  it('says who acted', async () => {
    const [customer, manager] = [await person(), await panelUser('samovar-host')];
    const who: [string, Record<string, string>, object][] = [
      ['stranger', {}, { kind: 'public', id: null }],
      ['customer', { Authorization: `Bearer ${customer.token}` }, { kind: 'user', id: customer.id }],
      ['panel', { Authorization: `Bearer ${manager.token}` }, { kind: 'panel', id: manager.id }],
    ];
    for (const [name, headers, actor] of who) {
      const requestId = `trace-${process.pid}-${name}`;
      const path = name === 'panel' ? '/admin/users/me' : '/api/users/me';
      await request(house).get(path).set('X-Request-Id', requestId).set(headers);
      expect(await lineWith(requestId)).toMatchObject({ actor });
    }
  });
});
