/** What the panel's lists tell, and can be asked, beyond what a role may read; its sign-in; and Strapi's own webhooks. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { errorOf, visitor } from '../helpers/api';
import { booked, published } from '../helpers/events';
import { dish, person, unique } from '../helpers/house';
import { panelUser, type PanelUser } from '../helpers/panel';
import { table, wishFor } from '../helpers/tables';

/** A net of many questions, on a slow machine, too. */
jest.setTimeout(400_000);

interface Attribute {
  type: string;
  private?: boolean;
  configurable?: boolean;
  visible?: boolean;
  target?: string;
}

const list = (uid: string): string => `/content-manager/collection-types/${uid}`;
const types = () =>
  Object.values(strapi.contentTypes).filter(
    ({ uid, pluginOptions }) =>
      (uid.startsWith('api::') || uid === 'plugin::users-permissions.user') &&
      (pluginOptions as Record<string, { visible?: boolean }>)?.['content-manager']?.visible !== false,
  );
const attributesOf = (uid: string) =>
  (strapi.contentTypes as unknown as Record<string, { attributes: Record<string, Attribute> }>)[uid]?.attributes ?? {};
const secrets = (uid: string): string[] =>
  Object.entries(attributesOf(uid))
    .filter(
      ([, { type, private: isPrivate, configurable, visible }]) =>
        isPrivate && configurable === false && visible !== false && ['string', 'text', 'json'].includes(type),
    )
    .map(([name]) => name);

const ROLES = ['samovar-owner', 'samovar-manager', 'samovar-host', 'samovar-kitchen', 'samovar-support', 'strapi-super-admin'];
let users: Record<string, PanelUser>;
beforeAll(async () => {
  users = Object.fromEntries(await Promise.all(ROLES.map(async (role) => [role, await panelUser(role)] as const)));
});

it('whatever is called a token, a hash or a code of a row is a secret by its schema', () => {
  const suspicious = types().flatMap(({ uid }) =>
    Object.entries(attributesOf(uid))
      .filter(([name, { type }]) => type === 'string' && /token|hash|secret|^code$/i.test(name))
      .map(([name]) => [uid, name, secrets(uid).includes(name)]),
  );
  expect(suspicious.length).toBeGreaterThanOrEqual(3);
  expect(suspicious.filter(([, , isSecret]) => !isSecret)).toEqual([]);
});

it('no role reads a secret, searches by it, or sorts by it', async () => {
  const [ticket] = await booked(await published(), await person());
  const booking = (await visitor('post', '/api/bookings', wishFor(await table())).expect(201)).body.data;
  let asked = 0;
  const counts: Record<number, number> = {};
  for (const role of ROLES)
    for (const { uid } of types()) {
      const answer = await users[role]!.call('get', `${list(uid)}?pageSize=100`);
      counts[answer.status] = (counts[answer.status] ?? 0) + 1;
      asked += 1;
      if (answer.status !== 200) continue;
      for (const name of secrets(uid)) {
        expect([role, uid, JSON.stringify(answer.body).includes(`"${name}"`)]).toEqual([role, uid, false]);
        for (const query of [`filters[${name}][$startsWith]=a`, `filters[$or][0][${name}][$notNull]=true`, `sort=${name}:asc`]) {
          const refused = await users[role]!.call('get', `${list(uid)}?${query}`);
          counts[refused.status] = (counts[refused.status] ?? 0) + 1;
          asked += 1;
          expect([role, uid, query, refused.status]).toEqual([role, uid, query, 403]);
        }
      }
      expect(JSON.stringify(answer.body)).not.toContain(ticket?.code);
    }
  const one = await users['strapi-super-admin']!.call('get', `${list('api::booking.booking')}/${booking.documentId}`).expect(200);
  expect(JSON.stringify(one.body)).not.toContain('manageTokenHash');
  expect(await users['samovar-support']!.call('get', `${list('api::ticket.ticket')}?_q=${ticket?.code}`).expect(200)).toMatchObject({
    body: { results: [] },
  });
  console.log(
    `${asked} questions about secrets, by status: ${JSON.stringify(counts)}; 5xx: ${Object.keys(counts).filter((code) => code >= '500').length}`,
  );
  expect(Object.keys(counts).filter((code) => code >= '500')).toEqual([]);
});

it('behind a relation there is only a name to who may not read more', async () => {
  const cook = await person('cook');
  await dish({ cook: cook.id });
  const dishes = list('api::dish.dish');
  let asked = 0;
  for (const role of ROLES)
    for (const { uid } of types())
      for (const [name, { target }] of Object.entries(attributesOf(uid)).filter(([, { type }]) => type === 'relation'))
        for (const field of Object.keys(attributesOf(target ?? '')).filter((key) =>
          ['email', 'phone', 'password', 'reason', 'note'].includes(key),
        )) {
          const mayRead = (await users[role]!.call('get', `${list(target ?? '')}?pageSize=1`)).status === 200;
          if (mayRead) continue;
          const { status } = await users[role]!.call('get', `${list(uid)}?filters[${name}][${field}][$startsWith]=a`);
          expect([role, uid, name, field, status]).toEqual([role, uid, name, field, 403]);
          asked += 1;
        }
  console.log(`${asked} questions behind relations, each refused with 403; 5xx: 0`);
  expect(asked).toBeGreaterThan(10);
  const kitchen = users['samovar-kitchen']!;
  for (const query of [
    'sort=cook.email:asc',
    'sort[0]=cook.phone',
    'sort[cook][email]=asc',
    'filters[$and][0][$not][cook][email][$contains]=a',
  ])
    expect(errorOf(await kitchen.call('get', `${dishes}?${query}`).expect(403)).details.code).toBe('request.field_not_yours');
  await kitchen.call('get', `${dishes}?filters[cook][id][$eq]=${cook.id}`).expect(200);
  await kitchen.call('get', `${dishes}?filters[$and][0][category][name][$contains]=a&sort=name:asc`).expect(200);
  await users['samovar-owner']!.call('get', `${dishes}?filters[cook][email][$eq]=${cook.email}`).expect(200);
});

describe('the panel’s sign-in', () => {
  const from = (address: string) => ({ 'X-Forwarded-For': address });
  const signIn = (email: string) => visitor('post', '/admin/login', { email, password: 'Wrong-horse-9' }, from('203.0.113.9'));

  it('does the same work for an address that nobody has', async () => {
    const known = await panelUser('samovar-host');
    const compared: string[] = [];
    const passwords = strapi.plugin('users-permissions').service('user') as { validatePassword(...given: string[]): Promise<boolean> };
    const { validatePassword } = passwords;
    passwords.validatePassword = (...given) => {
      compared.push(given[0] as string);
      return validatePassword.apply(passwords, given);
    };
    for (const email of [known.email, `${unique('nobody')}@samovar.test`]) await signIn(email).expect(400);
    passwords.validatePassword = validatePassword;
    expect(compared).toHaveLength(1);
  });

  it('counts wrong passwords in the database, says when to come again, and forgets them with a right one', async () => {
    const known = await panelUser('samovar-host');
    const limits = strapi.config.get('accounts.limits') as { perAccount: number };
    const { perAccount } = limits;
    limits.perAccount = 3;
    try {
      for (let turn = 0; turn < 3; turn += 1) await signIn(known.email).expect(400);
      const refused = await signIn(known.email.toUpperCase());
      expect([refused.status, errorOf(refused).details.code, Number(refused.headers['retry-after']) > 0]).toEqual([
        429,
        'auth.too_many',
        true,
      ]);
      const kept = await strapi.db
        .connection('rate_limits')
        .where('key', 'like', 'account-from-address:%')
        .orderBy('expire', 'desc')
        .first();
      expect(kept.points).toBeGreaterThanOrEqual(3);
    } finally {
      limits.perAccount = perAccount;
    }
  });
});

it('Strapi’s own webhooks reach no private address', async () => {
  let calls = 0;
  const receiver = http.createServer((_request, response) => {
    calls += 1;
    response.end('{}');
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const { port } = receiver.address() as AddressInfo;
  const runner = strapi.get('webhookRunner') as { run(hook: object, event: string): Promise<{ statusCode: number; message?: string }> };
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '0.0.0.0']) {
    const { statusCode, message } = await runner.run({ url: `http://${host}:${port}/`, headers: {} }, 'entry.create');
    expect([host, statusCode, message]).toEqual([host, 500, expect.stringContaining('not a public address')]);
  }
  expect(calls).toBe(0);
  await new Promise((resolve) => receiver.close(resolve));
});
