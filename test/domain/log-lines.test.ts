/** No secret is in a log line, however deep it lay. */
import { logFormat } from '#platform/logging/format';

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
