/** Small promises of the accounts that nobody else looks at. */
import { createHash, createHmac } from 'node:crypto';
import { client, errorOf, visitor } from '../helpers/api';
import { customerWithCart, dish, PASSWORD, person, PICKUP, unique, venue } from '../helpers/house';
import { codeIn, openMailbox, useMailbox, type Mailbox } from '../helpers/mailbox';
import { wishFor } from '../helpers/wishes';

const BOT_TOKEN = '123456:a-bot-token-for-tests';
let mailbox: Mailbox;
let restore: () => void;
beforeAll(async () => {
  mailbox = await openMailbox();
  restore = useMailbox(mailbox);
  strapi.config.set('accounts.telegramBotToken', BOT_TOKEN);
  await venue();
});
afterAll(async () => {
  strapi.config.set('accounts.telegramBotToken', '');
  restore();
  await mailbox.close();
});

const register = (facts: object = {}) => {
  const username = unique('new');
  const body = { username, email: `${username}@samovar.test`, password: PASSWORD, ...facts };
  return { ...body, answer: visitor('post', '/api/auth/local/register', body) };
};
const telegram = (facts: Record<string, string | number>) => {
  const fields = { auth_date: Math.floor(Date.now() / 1000), ...facts };
  const lines = Object.entries(fields).map(([name, value]) => `${name}=${value}`);
  const key = createHash('sha256').update(BOT_TOKEN).digest();
  return { ...fields, hash: createHmac('sha256', key).update(lines.sort().join('\n')).digest('hex') };
};

test('who does not say what to be is a customer, and has an empty cart from the first moment', async () => {
  const { answer, email } = register();
  expect((await answer.expect(200)).body.user.accountType).toBe('customer');
  const { body } = await visitor('post', '/api/auth/confirm', { email, code: codeIn(await mailbox.next(email)) }).expect(200);
  expect(body.user.role.type).toBe('customer');
  const { body: cart } = await client(body.jwt)('get', '/api/cart').expect(200);
  expect(cart.data).toMatchObject({ lines: [], subtotal: 0 });
});

test('the mail’s button opens a page; looking changes nothing, pressing confirms once, a wrong code is refused', async () => {
  const { answer, email, username } = register();
  await answer.expect(200);
  const mail = await mailbox.next(email);
  const code = codeIn(mail);
  const { pathname } = new URL(/href="([^"]+)"/.exec(mail.html || '')?.[1] ?? '');
  expect(pathname).toBe(`/api/auth/confirm/${username}/${code}`);
  const isConfirmed = async () => (await strapi.db.connection('up_users').where({ email }).first('confirmed')).confirmed as boolean;
  for (let look = 0; look < 20; look += 1) await visitor(look % 2 ? 'head' : 'get', pathname).expect(200);
  expect(await isConfirmed()).toBe(false);
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  const refused = await visitor('post', pathname.replace(code, wrong)).expect(400);
  expect(refused.text).toContain('This did not work');
  await visitor('get', `/api/auth/confirm/${username}/12`).expect(400);
  const russian = await visitor('post', pathname, undefined, { 'accept-language': 'ru' }).expect(200);
  expect(russian.text).toContain('Адрес подтверждён');
  expect(russian.headers['set-cookie']).toBeUndefined();
  expect(await isConfirmed()).toBe(true);
  await visitor('post', pathname).expect(400);
});

test('a password that was typed twice must be the same', async () => {
  const { answer, email } = register({ passwordConfirmation: 'something-else' });
  const refused = errorOf(await answer);
  expect([refused.status, refused.details.code, refused.details.errors?.[0]?.path]).toEqual([
    400,
    'auth.passwords_differ',
    ['passwordConfirmation'],
  ]);
  expect(await strapi.db.connection('up_users').where({ email })).toEqual([]);
  await register({ passwordConfirmation: PASSWORD }).answer.expect(200);
});

test('a cook buys like any customer', async () => {
  const cook = await person('cook');
  await cook.call('post', '/api/cart/items', { dish: (await dish()).documentId, quantity: 1 }).expect(201);
  await cook.call('post', '/api/orders', PICKUP).expect(201);
  await cook.call('post', '/api/orders/custom', wishFor()).expect(201);
});

test.each(['abc', '+43x15550123', '123', '1'.repeat(16), ''])('“%s” is no phone', async (phone) => {
  const me = await person();
  const refused = errorOf(await me.call('patch', '/api/users/me', { phone }));
  expect([refused.status, refused.details.errors?.[0]?.path]).toEqual([400, ['phone']]);
});

test('nobody gives themselves a role', async () => {
  for (const role of ['customer', 'staff'] as const) {
    const me = await person(role);
    const { documentId } = (await me.call('get', '/api/users/me').expect(200)).body;
    await me.call('post', `/api/users/${documentId}/role`, { role: 'manager' }).expect(403);
    expect((await me.call('get', '/api/users/me').expect(200)).body.role.type).toBe(role);
  }
});

test('an identity that can’t be had leaves no half account behind', async () => {
  const username = unique('taken');
  await visitor('post', '/api/auth/telegram', telegram({ id: Math.floor(Math.random() * 10 ** 12), username })).expect(200);
  const id = Math.floor(Math.random() * 10 ** 12);
  const refused = await visitor('post', '/api/auth/telegram', telegram({ id, username }));
  expect(errorOf(refused)).toMatchObject({ status: 409, details: { code: 'identity.username_taken' } });
  expect(await strapi.db.connection('up_users').where({ username: `telegram-${id}` })).toEqual([]);
  await visitor('post', '/api/auth/telegram', telegram({ id, first_name: 'Ann' })).expect(200);
});

describe('sessions', () => {
  const claims = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, number>;

  test('an access token lives a quarter of an hour, a cookie as long as its token', async () => {
    const me = await person();
    const { iat = 0, exp = 0 } = claims(me.token);
    expect(exp - iat).toBe(15 * 60);
    const login = await visitor('post', '/api/auth/local', { identifier: me.email, password: PASSWORD }, { 'x-auth-mode': 'cookie' });
    const ages = Object.fromEntries(
      (login.headers['set-cookie'] as unknown as string[]).map((line) => {
        const expires = Date.parse(/expires=([^;]+)/i.exec(line)?.[1] ?? '');
        return [line.split('=')[0], Math.round((expires - Date.now()) / 60_000)];
      }),
    );
    expect(ages.access_token).toBe(15);
    expect(ages.refresh_token).toBe(14 * 24 * 60);
  });

  test('without a refresh token nothing is refreshed', async () => {
    expect(errorOf(await visitor('post', '/api/auth/refresh', {})).status).toBe(401);
  });

  test.each([
    ['blocked', { blocked: true }],
    ['unconfirmed', { confirmed: false }],
  ])('who is %s refreshes nothing', async (_, change) => {
    const me = await person();
    const { body } = await visitor('post', '/api/auth/local', { identifier: me.email, password: PASSWORD }).expect(200);
    await strapi.db.connection('up_users').where({ id: me.id }).update(change);
    expect(errorOf(await visitor('post', '/api/auth/refresh', { refreshToken: body.refreshToken })).details.code).toBe(
      'auth.refresh_refused',
    );
    await me.call('get', '/api/users/me').expect(401);
  });

  test('a refresh token that has run out refreshes nothing', async () => {
    const me = await person();
    const { body } = await visitor('post', '/api/auth/local', { identifier: me.email, password: PASSWORD }).expect(200);
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const signed = (exp: number) => {
      const text = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ ...claims(body.refreshToken), exp })}`;
      const secret = strapi.config.get('plugin::users-permissions.jwtSecret') as string;
      return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
    };
    const now = Math.floor(Date.now() / 1000);
    expect(errorOf(await visitor('post', '/api/auth/refresh', { refreshToken: signed(now - 1) })).details.code).toBe(
      'auth.refresh_refused',
    );
    await visitor('post', '/api/auth/refresh', { refreshToken: signed(now + 60) }).expect(200);
  });

  test('signing out needs no access token: the refresh token says which session, from the body or from its cookie', async () => {
    const me = await person();
    const login = async (headers = {}) =>
      visitor('post', '/api/auth/local', { identifier: me.email, password: PASSWORD }, headers).expect(200);
    const { body } = await login();
    await visitor('post', '/api/auth/logout', { refreshToken: body.refreshToken }).expect(200, { ok: true });
    await client(body.jwt)('get', '/api/users/me').expect(401);
    await visitor('post', '/api/auth/refresh', { refreshToken: body.refreshToken }).expect(401);

    const { headers, request } = await login({ 'x-auth-mode': 'cookie' });
    const [cookie = ''] = (headers['set-cookie'] as unknown as string[])
      .filter((line) => line.startsWith('refresh_token'))
      .map((line) => line.split(';')[0]);
    await visitor('post', '/api/auth/logout', {}, { cookie }).expect(403);
    const origin = `http://${new URL(request.url as string).host}`;
    const out = await visitor('post', '/api/auth/logout', {}, { cookie, origin }).expect(200);
    expect((out.headers['set-cookie'] as unknown as string[]).map((line) => line.split(';')[0])).toEqual([
      'access_token=',
      'refresh_token=',
    ]);
    await visitor('post', '/api/auth/refresh', {}, { cookie, origin }).expect(401);

    const { body: used } = await login();
    await visitor('post', '/api/auth/refresh', { refreshToken: used.refreshToken }).expect(200);
    for (const refreshToken of [used.refreshToken, body.refreshToken, 'a.b.c', undefined])
      expect(errorOf(await visitor('post', '/api/auth/logout', { refreshToken, scope: 'all' })).details.code).toBe('auth.refresh_refused');
    await me.call('get', '/api/users/me').expect(200);
  });

  test('who left refreshes nothing', async () => {
    const me = await person();
    const { body } = await visitor('post', '/api/auth/local', { identifier: me.email, password: PASSWORD }).expect(200);
    await me.call('delete', '/api/users/me', { currentPassword: PASSWORD }).expect(204);
    await visitor('post', '/api/auth/refresh', { refreshToken: body.refreshToken }).expect(401);
  });
});

test('a program that was granted it asks who is known, and nothing else', async () => {
  const bot = strapi.config.get('permissions.machineTokens.telegramBot') as string[];
  const { accessKey } = await strapi
    .service('admin::api-token')
    .create({ name: unique('Bot'), description: '', type: 'custom', lifespan: null, permissions: bot });
  const guest = await person();
  const call = client(accessKey);
  const which = `provider=web&providerId=${guest.email}`;
  expect((await call('get', `/api/identities/check?${which}`).expect(200)).body.data).toEqual({ status: 'registered' });
  expect((await call('get', `/api/identities/by-provider?${which}`).expect(200)).body.data.providerId).toBe(guest.email);
  for (const path of ['/api/users', '/api/users/me', '/api/identities', '/api/cart'])
    expect([401, 403]).toContain((await call('get', path)).status);
});

test('an unconfirmed account with a booking stays, and is listed', async () => {
  const manager = await person('manager');
  const buyer = await customerWithCart([await dish(), 1]);
  await strapi.db
    .connection('up_users')
    .where({ id: buyer.id })
    .update({ confirmed: false, created_at: new Date(0) });
  const { document_id: documentId } = await strapi.db.connection('up_users').where({ id: buyer.id }).first('document_id');
  const sweep = async () => (await manager.call('post', '/api/users/sweep-unconfirmed', {}).expect(200)).body.data;
  expect((await sweep()).removed).toContain(documentId);
  const [venueRow] = await strapi.db.connection('venues').select('id').limit(1);
  await strapi.db.connection('bookings').insert({
    document_id: 'swept'.padEnd(24, 'x'),
    number: unique('B'),
    status: 'completed',
    user_id: buyer.id,
    venue_id: venueRow.id,
    starts_at: new Date(0),
    ends_at: new Date(7_200_000),
    guests: 2,
    price: 0,
    manage_token_hash: unique('hash'),
  });
  const { removed, kept } = await sweep();
  expect(removed).not.toContain(documentId);
  expect(kept).toContainEqual({ documentId, orders: 0, bookings: 1 });
  await strapi.db.connection('bookings').where({ user_id: buyer.id }).delete();
});
