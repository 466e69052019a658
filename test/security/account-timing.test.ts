/**
 * Does the time of an answer tell whether an address is known? The medians of both sides are printed; a busy machine must not fail a test,
 * so only the answers are asserted. ENUMERATION_SAMPLES=200 makes it a measurement.
 */
import { visitor } from '../helpers/api';
import { PASSWORD, unique } from '../helpers/house';

const SAMPLES = Number(process.env.ENUMERATION_SAMPLES ?? 12);
const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const stranger = () => `${unique('unknown')}@samovar.test`;

const { password } = strapi.getModel('plugin::users-permissions.user').attributes as unknown as { password: { encryption?: object } };
const cheap = password.encryption;
const people = () => strapi.db.connection('up_users');
/** Here passwords cost what they cost in the house: everybody's is this one. */
let costly: string;
beforeAll(async () => {
  const [email] = await addresses(1, true);
  delete password.encryption;
  const users = strapi.plugin('users-permissions').service('user');
  await users.edit((await people().where({ email }).first('id')).id, { password: PASSWORD });
  ({ password: costly } = await people().where({ email }).first('password'));
  expect(costly).toMatch(/^\$2[ab]\$10\$/);
});
afterAll(() => {
  password.encryption = cheap;
});

async function addresses(count: number, confirmed: boolean): Promise<string[]> {
  const users = strapi.plugin('users-permissions').service('user');
  const { id: role } = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'customer' } });
  const emails: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const username = unique('known');
    emails.push(`${username}@samovar.test`);
    await users.add({ username, email: emails[index], provider: 'local', confirmed, blocked: false, role });
  }
  return emails;
}

async function knownAddresses(confirmed: boolean): Promise<string[]> {
  const emails = await addresses(SAMPLES, confirmed);
  await people().whereIn('email', emails).update({ password: costly });
  return emails;
}

async function milliseconds(path: string, body: object, status: number): Promise<number> {
  const started = process.hrtime.bigint();
  await visitor('post', path, body).expect(status);
  return Number(process.hrtime.bigint() - started) / 1e6;
}

test.each([
  ['login', '/api/auth/local', 400, true, (email: string) => ({ identifier: email, password: 'wrong-password' })],
  ['register', '/api/auth/local/register', 200, true, (email: string) => ({ username: unique('new'), email, password: PASSWORD })],
  ['forgot', '/api/auth/forgot-password', 200, true, (email: string) => ({ email })],
  ['resend', '/api/auth/resend-code', 200, false, (email: string) => ({ email })],
] as const)(
  '%s answers known and unknown addresses alike',
  async (name, path, status, confirmed, bodyOf) => {
    const known: number[] = [];
    const unknown: number[] = [];
    for (const [index, email] of (await knownAddresses(confirmed)).entries()) {
      // Whoever goes first pays for what the other left behind; they take turns.
      const sides = [
        () => milliseconds(path, bodyOf(email), status).then((time) => known.push(time)),
        () => milliseconds(path, bodyOf(stranger()), status).then((time) => unknown.push(time)),
      ];
      for (const side of index % 2 ? sides.reverse() : sides) await side();
    }
    const [a, b] = [median(known), median(unknown)];
    process.stdout.write(
      `${name}: median of ${SAMPLES} known ${a.toFixed(1)} ms, unknown ${b.toFixed(1)} ms, apart ${Math.abs(a - b).toFixed(1)} ms\n`,
    );
    expect(known).toHaveLength(SAMPLES);
    expect(unknown).toHaveLength(SAMPLES);
  },
  1_200_000,
);
