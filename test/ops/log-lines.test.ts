/** A log line is JSON that names its request and how it went; no secret is in it, however deep it lay. */
import request from 'supertest';
import { secondOutput, secondUrl } from '../helpers/instance';
import { logFormat } from '#platform/logging/format';
import { until } from '../helpers/patience';

const MESSAGE = Symbol.for('message');
const SECRET = 'Correct-horse-9';
const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJpZCI6MX0.c2lnbmF0dXJl';

/** The line as it is printed. */
const lineOf = (fields: object): Record<string, unknown> => {
  const info = logFormat(true).transform({ level: 'info', message: 'm', ...fields } as never);
  return JSON.parse(String((info as unknown as Record<symbol, unknown>)[MESSAGE])) as Record<string, unknown>;
};

describe('secrets', () => {
  it.each(['password', 'Authorization', 'refreshToken', 'cookie', 'api_key', 'code', 'JWT_SECRET'])(
    'are masked by their name: %s',
    (name) => {
      expect(lineOf({ [name]: SECRET, dish: 'Soup' })).toMatchObject({ [name]: '[secret]', dish: 'Soup' });
    },
  );

  it('are masked in objects, in lists and in objects of lists', () => {
    const fields = {
      request: { body: { identifier: 'anna', password: SECRET }, headers: { authorization: `Bearer ${JWT}` } },
      tries: [{ code: 123_456, at: 1 }, `token=${SECRET}`, JWT],
      credentials: { token: { inner: SECRET } },
      database: { url: `postgres://samovar:${SECRET}@database:5432/samovar` },
      cause: Object.assign(new Error(`password: ${SECRET}`), { secret: SECRET }),
    };
    const line = lineOf(fields);
    expect(JSON.stringify(line)).not.toMatch(new RegExp(`${SECRET}|${JWT}|123456`));
    expect(line).toMatchObject({
      request: { body: { identifier: 'anna', password: '[secret]' } },
      tries: [{ code: '[secret]', at: 1 }, 'token=[secret]', '[token]'],
      credentials: { token: '[secret]' },
      database: { url: 'postgres://samovar:[secret]@database:5432/samovar' },
      cause: { message: 'password: [secret]', secret: '[secret]' },
    });
  });

  it('are masked in a copy: what was logged is used on', () => {
    const body = { password: SECRET };
    lineOf({ body });
    expect(body.password).toBe(SECRET);
  });

  it('do not hide what is none: dates, numbers, flags, nothing', () => {
    const at = new Date('2026-05-01T10:00:00Z');
    expect(lineOf({ facts: { at, count: 3, password: null, hasToken: true, empty: [] } }).facts).toEqual({
      at: at.toISOString(),
      count: 3,
      password: null,
      hasToken: true,
      empty: [],
    });
  });

  it('are masked in a ring of objects, too', () => {
    const ring: Record<string, unknown> = { password: SECRET };
    ring.self = ring;
    expect(JSON.stringify(lineOf({ ring }))).not.toContain(SECRET);
  });
});

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
});
