/** No secret is in a log line, however deep it lay. */
import { logFormat } from '#platform/logging/format';
import { shownAddress } from '#platform/logging/shown-address';

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

describe('an address in a log line', () => {
  const routes = (...paths: string[]) => paths.map((path) => ({ path, methods: ['GET', 'HEAD'] }));
  const shown = (path: string, known?: Parameters<typeof shownAddress>[1]) => shownAddress({ method: 'GET', path }, known);

  it('is the pattern of its route, with the ids filled in', () => {
    const dish = { routes: routes('/((?!uploads/).+)', '/api/dishes/:id'), params: { 0: 'x', id: 'a1b2c3d4e5f6g7h8i9j0k1l2' } };
    expect(shown('/api/dishes/a1b2c3d4e5f6g7h8i9j0k1l2', dish)).toBe('/api/dishes/a1b2c3d4e5f6g7h8i9j0k1l2');
    const link = { routes: routes('/api/bookings/manage/:token/offers/:offer'), params: { token: SECRET, offer: '7' } };
    expect(shown(`/api/bookings/manage/${SECRET}/offers/7`, link)).toBe('/api/bookings/manage/:token/offers/:offer');
  });

  it('hides a secret where an id is expected', () => {
    expect(shown('/api/dishes/x', { routes: routes('/api/dishes/:id'), params: { id: SECRET } })).toBe('/api/dishes/***');
  });

  it.each([
    ['/api/nothing', '/api/nothing'],
    ['/api/bookings/manage/Zq7_0123456789', '/api/bookings/manage/***'],
    ['/auth/confirm/anna/482915', '/auth/confirm/anna/***'],
    ['/uploads/Blini_with_butter_3f2a9c0d1e.webp', '/uploads/Blini_with_butter_3f2a9c0d1e.webp'],
    ['/admin/ActionBar-D20DE4lQ.js', '/admin/ActionBar-D20DE4lQ.js'],
    [
      '/content-manager/collection-types/api::dish.dish/a1b2c3d4e5f6g7h8i9j0k1l2',
      '/content-manager/collection-types/api::dish.dish/a1b2c3d4e5f6g7h8i9j0k1l2',
    ],
    [`/api/${'long'.repeat(20)}`, '/api/***'],
    ['/%61pi/secret', '/***/secret'],
    ['//api/', '//api/'],
  ])('where no route was found has words and ids alone: %s', (path, seen) => {
    expect(shown(path)).toBe(seen);
  });
});

it('a long mixture of letters and digits in a text is hidden, a plain word, an id and the caller’s own request id are not', () => {
  const token = 'q7Zk3mX9aBcDeFgHiJkLmNoPqRsTuVwXyZ012345678';
  const line = lineOf({ message: `GET https://push.example/send/${token}: no answer`, requestId: token, id: 'a1b2c3d4e5f6g7h8i9j0k1l2' });
  expect(line).toMatchObject({
    message: 'GET https://push.example/send/[token]: no answer',
    requestId: token,
    id: 'a1b2c3d4e5f6g7h8i9j0k1l2',
  });
});
