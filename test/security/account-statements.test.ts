/** Whether an address is known shows not in the work either: both sides send the same statements, one by one. */
import { visitor } from '../helpers/api';
import { PASSWORD, unique } from '../helpers/house';
import { statementsOf } from '../helpers/statements';

type Standing = 'nobody' | 'confirmed' | 'waiting' | 'blocked';
const STANDINGS: readonly Standing[] = ['nobody', 'confirmed', 'waiting', 'blocked'];

async function addressOf(standing: Standing): Promise<string> {
  const username = unique('known');
  const email = `${username}@samovar.test`;
  if (standing === 'nobody') return email;
  const { id: role } = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'customer' } });
  const facts = { confirmed: standing !== 'waiting', blocked: standing === 'blocked', role };
  await strapi
    .plugin('users-permissions')
    .service('user')
    .add({ username, email, password: PASSWORD, provider: 'local', ...facts });
  return email;
}

/** What the answer waits for, and not what its events bring about afterwards. */
const byTheRequest = (): boolean => {
  const context = strapi.requestContext.get();
  return context !== undefined && !context.state.isJob;
};
/** A savepoint has a name of its own, and is undone for the one side: that costs what its release costs. */
const plain = (sql: string): string => sql.replace(/trx\d+/g, 'trx').replace(/^(?:ROLLBACK TO|RELEASE)\b.*/i, 'end of savepoint');

// The house reads its own menu once when it listens.
beforeAll(() => visitor('get', '/api/menu').expect(200));

async function workFor(standing: Standing, path: string, bodyOf: (email: string) => object): Promise<{ status: number; sql: string[] }> {
  const email = await addressOf(standing);
  const { result, statements } = await statementsOf(() => visitor('post', path, bodyOf(email)), byTheRequest);
  return { status: result.status, sql: statements.map(plain) };
}

test.each([
  ['login', '/api/auth/local', 400, (email: string) => ({ identifier: email, password: 'wrong-password' })],
  ['register', '/api/auth/local/register', 200, (email: string) => ({ username: unique('new'), email, password: PASSWORD })],
  ['forgot', '/api/auth/forgot-password', 200, (email: string) => ({ email })],
  ['resend', '/api/auth/resend-code', 200, (email: string) => ({ email })],
  ['confirm', '/api/auth/confirm', 400, (email: string) => ({ email, code: '000000' })],
  ['reset', '/api/auth/reset-password', 400, (email: string) => ({ email, code: '000000', password: PASSWORD })],
] as const)('%s does the same for an address that nobody has and for every other', async (_, path, status, bodyOf) => {
  const works = [];
  for (const standing of STANDINGS) works.push({ standing, ...(await workFor(standing, path, bodyOf)) });
  const [nobody, ...others] = works as [(typeof works)[number], ...typeof works];
  expect(nobody.sql.length).toBeGreaterThan(2);
  for (const other of others) expect(other).toEqual({ standing: other.standing, status, sql: nobody.sql });
});
