/** Two tabs wake up at the same instant with one refresh token: both stay signed in, at one instance and at two. */
import { client, visitor } from '../helpers/api';
import { person, PASSWORD, type Person } from '../helpers/house';
import { secondUrl, sharedUrl } from '../helpers/instance';
import { rewriting, withoutRowLocks } from './race';

jest.setTimeout(120_000);

const TABS = 8;
let second: string;
let me: Person;
beforeAll(async () => {
  [second, me] = await Promise.all([secondUrl(), person()]);
});

const WHERE = [
  ['one instance', () => [sharedUrl()]],
  ['two instances', () => [sharedUrl(), second]],
] as const;

interface Renewed {
  status: number;
  jwt: string;
  refreshToken: string;
}

const signIn = async (headers: Record<string, string> = {}) =>
  visitor('post', '/api/auth/local', { identifier: me.email, password: PASSWORD }, headers).expect(200);

async function renewAtOnce(urls: readonly string[], refreshToken: string): Promise<Renewed[]> {
  return Promise.all(
    Array.from({ length: TABS }, async (_, index) => {
      const response = await fetch(`${urls[index % urls.length]}/api/auth/refresh`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ refreshToken }),
      });
      return { status: response.status, ...((await response.json()) as Omit<Renewed, 'status'>) };
    }),
  );
}

it.each(WHERE)(`${TABS} tabs with one token get one successor, and all of them work: %s`, async (_, urls) => {
  const { refreshToken } = (await signIn()).body;
  const renewed = await renewAtOnce(urls(), refreshToken);
  expect(renewed.map(({ status }) => status)).toEqual(Array(TABS).fill(200));
  expect(new Set(renewed.map((tokens) => tokens.refreshToken)).size).toBe(1);
  for (const { jwt } of renewed) await client(jwt)('get', '/api/cart').expect(200);
  const [next] = renewed;
  const { body } = await visitor('post', '/api/auth/refresh', { refreshToken: next?.refreshToken }).expect(200);
  const late = await visitor('post', '/api/auth/refresh', { refreshToken }).expect(200);
  expect(late.body.refreshToken).toBe(body.refreshToken);
});

it.each(WHERE)('tabs that keep their tokens in cookies stay signed in, too: %s', async (_, urls) => {
  const login = await signIn({ 'x-auth-mode': 'cookie' });
  const cookie = (login.headers['set-cookie'] as unknown as string[]).map((line) => line.split(';')[0]).join('; ');
  const answers = await Promise.all(
    Array.from({ length: TABS }, async (__, index) => {
      const url = urls()[index % urls().length] as string;
      const response = await fetch(`${url}/api/auth/refresh`, { method: 'POST', headers: { cookie, origin: url } });
      return { status: response.status, set: response.headers.getSetCookie().map((line) => line.split(';')[0] as string) };
    }),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array(TABS).fill(200));
  expect(new Set(answers.map(({ set }) => set.find((line) => line.startsWith('refresh_token=')))).size).toBe(1);
  for (const { set } of answers) await visitor('get', '/api/cart', undefined, { cookie: set.join('; ') }).expect(200);
});

it('who signed out, is blocked, or comes later than that has no second try', async () => {
  const { refreshToken } = (await signIn()).body;
  const { body } = await visitor('post', '/api/auth/refresh', { refreshToken }).expect(200);
  await client(body.jwt)('post', '/api/auth/logout', {}).expect(200);
  await visitor('post', '/api/auth/refresh', { refreshToken }).expect(401);
  const again = (await signIn()).body;
  await visitor('post', '/api/auth/refresh', { refreshToken: again.refreshToken }).expect(200);
  await strapi.db.connection('up_users').where({ id: me.id }).update({ blocked: true });
  await visitor('post', '/api/auth/refresh', { refreshToken: again.refreshToken }).expect(401);
  await strapi.db.connection('up_users').where({ id: me.id }).update({ blocked: false });
});

it('CONTROL: without the lock of the used session one token has several successors', async () => {
  const { refreshToken } = (await signIn()).body;
  const renewed = await rewriting(withoutRowLocks, () => renewAtOnce([sharedUrl()], refreshToken));
  const given = renewed.filter(({ status }) => status === 200).map((tokens) => tokens.refreshToken);
  expect(new Set(given).size).toBeGreaterThan(1);
});
