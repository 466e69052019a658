/** The walk of an account over HTTP, with a real mail server. */
import { client, errorOf, visitor } from '../helpers/api';
import { codeIn, openMailbox, useMailbox, type Mailbox } from '../helpers/mailbox';
import { PASSWORD, person, unique } from '../helpers/house';

let mailbox: Mailbox;
let restore: () => void;

beforeAll(async () => {
  mailbox = await openMailbox();
  restore = useMailbox(mailbox);
});
afterAll(async () => {
  restore();
  await mailbox.close();
});

interface Newcomer {
  username: string;
  email: string;
}

const newcomer = (): Newcomer => {
  const username = unique('guest');
  return { username, email: `${username}@samovar.test` };
};

const register = (who: Newcomer, more: object = {}) =>
  visitor('post', '/api/auth/local/register', { ...who, password: PASSWORD, accountType: 'customer', ...more }).expect(200);

/** Registered and confirmed with the code from the mail. */
async function settle(who = newcomer(), more: object = {}) {
  await register(who, more);
  const code = codeIn(await mailbox.next(who.email));
  const { body } = await visitor('post', '/api/auth/confirm', { email: who.email, code }).expect(200);
  return { ...who, ...(body as { jwt: string; refreshToken: string; user: { documentId: string; role: { type: string } } }) };
}

/** What was used this moment was used eleven seconds ago. */
const usedLongAgo = async (refreshToken: string): Promise<void> => {
  const { sessionId } = JSON.parse(Buffer.from(refreshToken.split('.')[1] as string, 'base64url').toString());
  const used = strapi.db.connection('strapi_sessions').where({ session_id: sessionId });
  expect(await used.update({ updated_at: strapi.db.connection.raw(`now() at time zone 'utc' - interval '11 seconds'`) })).toBe(1);
};

/** The cool-down is a real minute; a test that is about something else forgets it. */
const forgetCoolDowns = () => strapi.db.connection('rate_limits').where('key', 'like', 'code:%').delete();

test('register, mail, confirm, log in, refresh, replay refused, log out, old tokens refused', async () => {
  const who = newcomer();
  const { body: registered } = await register(who, { accountType: 'cook' });
  expect(registered).toEqual({ user: { ...who, accountType: 'cook', confirmed: false } });

  const early = await visitor('post', '/api/auth/local', { identifier: who.email, password: PASSWORD });
  expect(errorOf(early)).toMatchObject({ status: 403, details: { code: 'auth.not_confirmed' } });

  const mail = await mailbox.next(who.email);
  expect(mail.subject).toBe('Your code for Samovar');
  expect(mail.text).toContain(who.username);
  const code = codeIn(mail);
  const wrong = await visitor('post', '/api/auth/confirm', { email: who.email, code: code === '000000' ? '000001' : '000000' });
  expect(errorOf(wrong)).toMatchObject({ status: 400, details: { code: 'auth.code_refused' } });

  const { body: confirmed } = await visitor('post', '/api/auth/confirm', { email: who.email, code }).expect(200);
  expect(confirmed.user).toMatchObject({ ...who, confirmed: true, role: { type: 'cook' }, profile: { approval: 'approved' } });
  const again = await visitor('post', '/api/auth/confirm', { email: who.email, code });
  expect(errorOf(again).details.code).toBe('auth.code_refused');

  const { body: first } = await visitor('post', '/api/auth/local', { identifier: who.username.toUpperCase(), password: PASSWORD }).expect(
    200,
  );
  await client(first.jwt)('get', '/api/cart').expect(200);
  const { body: second } = await visitor('post', '/api/auth/refresh', { refreshToken: first.refreshToken }).expect(200);
  expect(second.refreshToken).not.toBe(first.refreshToken);
  await client(second.jwt)('get', '/api/cart').expect(200);

  const secondTry = await visitor('post', '/api/auth/refresh', { refreshToken: first.refreshToken }).expect(200);
  expect(secondTry.body.refreshToken).toBe(second.refreshToken);
  await usedLongAgo(first.refreshToken);
  const replay = await visitor('post', '/api/auth/refresh', { refreshToken: first.refreshToken });
  expect(errorOf(replay)).toMatchObject({ status: 401, details: { code: 'auth.refresh_refused' } });
  await visitor('post', '/api/auth/refresh', { refreshToken: second.refreshToken }).expect(401);
  await client(second.jwt)('get', '/api/cart').expect(401);
  expect((await mailbox.next(who.email)).subject).toBe('Signed out of Samovar');

  const { body: third } = await visitor('post', '/api/auth/local', { identifier: who.email, password: PASSWORD }).expect(200);
  await client(third.jwt)('post', '/api/auth/logout', {}).expect(200);
  await client(third.jwt)('get', '/api/cart').expect(401);
  await visitor('post', '/api/auth/refresh', { refreshToken: third.refreshToken }).expect(401);
  await client(confirmed.jwt)('get', '/api/cart').expect(200);
});

test('logging out everywhere ends every device, and only mine', async () => {
  const me = await person();
  const other = await person();
  const { body: phone } = await visitor('post', '/api/auth/local', { identifier: me.email, password: PASSWORD }).expect(200);
  const { body: sessions } = await me.call('get', '/api/auth/sessions').expect(200);
  expect(sessions.data.map((session: { isCurrent: boolean }) => session.isCurrent).sort()).toEqual([false, true]);
  await me.call('post', '/api/auth/logout', { scope: 'all' }).expect(200);
  await me.call('get', '/api/cart').expect(401);
  await client(phone.jwt)('get', '/api/cart').expect(401);
  await other.call('get', '/api/cart').expect(200);
});

test('one device can be signed out by another, never by a stranger', async () => {
  const me = await person();
  const stranger = await person();
  const { body: lost } = await visitor('post', '/api/auth/local', { identifier: me.email, password: PASSWORD }).expect(200);
  const { body: sessions } = await me.call('get', '/api/auth/sessions').expect(200);
  const { id } = sessions.data.find((session: { isCurrent: boolean }) => !session.isCurrent);
  await stranger.call('delete', `/api/auth/sessions/${id}`).expect(404);
  await client(lost.jwt)('get', '/api/cart').expect(200);
  await me.call('delete', `/api/auth/sessions/${id}`).expect(204);
  await client(lost.jwt)('get', '/api/cart').expect(401);
  await me.call('get', '/api/cart').expect(200);
});

test('five wrong tries use a code up, and a new code can be had after a minute only', async () => {
  const who = newcomer();
  const began = performance.now();
  await register(who);
  const code = codeIn(await mailbox.next(who.email));
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  for (let tries = 0; tries < 5; tries += 1) await visitor('post', '/api/auth/confirm', { email: who.email, code: wrong }).expect(400);
  await visitor('post', '/api/auth/confirm', { email: who.email, code }).expect(400);

  const early = await visitor('post', '/api/auth/resend-code', { email: who.email });
  expect(errorOf(early)).toMatchObject({ status: 429, details: { code: 'auth.too_many', seconds: expect.any(Number) } });
  expect(Number(early.headers['retry-after'])).toBeGreaterThan(59 - (performance.now() - began) / 1000);
  await forgetCoolDowns();
  await visitor('post', '/api/auth/resend-code', { email: who.email }).expect(200, { ok: true });
  const fresh = codeIn(await mailbox.next(who.email));
  await visitor('post', '/api/auth/confirm', { email: who.email, code: fresh }).expect(200);
});

test('a code is refused when its fifteen minutes are over', async () => {
  const who = newcomer();
  await register(who);
  const code = codeIn(await mailbox.next(who.email));
  const clock = strapi.get('clock') as { now: () => Date };
  const real = clock.now;
  clock.now = () => new Date(Date.now() + 15 * 60_000 + 1000);
  try {
    await visitor('post', '/api/auth/confirm', { email: who.email, code }).expect(400);
  } finally {
    clock.now = real;
  }
  await visitor('post', '/api/auth/confirm', { email: who.email, code }).expect(200);
});

test('a known address gets the same answer as a new one; its owner is told by mail', async () => {
  const owner = await settle();
  await forgetCoolDowns();
  const stranger = { username: unique('stranger'), email: owner.email.toUpperCase() };
  const { body } = await register(stranger);
  expect(body).toEqual({ user: { username: stranger.username, email: owner.email, accountType: 'customer', confirmed: false } });
  const mail = await mailbox.next(owner.email);
  expect(mail.subject).toBe('You already have an account at Samovar');
  expect(await strapi.db.query('plugin::users-permissions.user').count({ where: { email: owner.email } })).toBe(1);
  await visitor('post', '/api/auth/local', { identifier: owner.email, password: PASSWORD }).expect(200);

  // The name that was asked for is taken from now on, exactly as if an account had been made.
  const probe = { username: stranger.username.toUpperCase(), email: newcomer().email };
  const refused = await visitor('post', '/api/auth/local/register', { ...probe, password: PASSWORD });
  expect(errorOf(refused)).toMatchObject({ status: 409, details: { code: 'account.username_taken' } });
});

test('who registers again before confirming replaces the first try, whose code is void', async () => {
  const first = newcomer();
  await register(first);
  const firstCode = codeIn(await mailbox.next(first.email));
  await forgetCoolDowns();
  const second = { username: unique('second'), email: first.email };
  await register(second, { password: 'Another-horse-7' });
  const mail = await mailbox.next(first.email);
  expect(mail.text).toContain(second.username);
  await visitor('post', '/api/auth/confirm', { email: first.email, code: firstCode }).expect(firstCode === codeIn(mail) ? 200 : 400);
  await visitor('post', '/api/auth/confirm', { email: first.email, code: codeIn(mail) }).expect(200);
  await visitor('post', '/api/auth/local', { identifier: first.email, password: PASSWORD }).expect(400);
  await visitor('post', '/api/auth/local', { identifier: second.username, password: 'Another-horse-7' }).expect(200);
});

test('a forgotten password is set anew with a code; every session ends, access tokens too', async () => {
  const me = await settle();
  await visitor('post', '/api/auth/forgot-password', { email: me.email }).expect(200, { ok: true });
  await visitor('post', '/api/auth/forgot-password', { email: newcomer().email }).expect(200, { ok: true });
  const mail = await mailbox.next(me.email);
  expect(mail.subject).toBe('A new password for Samovar');
  const password = 'New-horse-10';
  const differ = await visitor('post', '/api/auth/reset-password', {
    email: me.email,
    code: codeIn(mail),
    password,
    passwordConfirmation: 'x',
  });
  expect(errorOf(differ).details.code).toBe('auth.passwords_differ');
  const { body } = await visitor('post', '/api/auth/reset-password', {
    email: me.email,
    code: codeIn(mail),
    password,
    passwordConfirmation: password,
  }).expect(200);
  await client(me.jwt)('get', '/api/cart').expect(401);
  await client(body.jwt)('get', '/api/cart').expect(200);
  await visitor('post', '/api/auth/refresh', { refreshToken: me.refreshToken }).expect(401);
  await visitor('post', '/api/auth/local', { identifier: me.email, password: PASSWORD }).expect(400);
  await visitor('post', '/api/auth/reset-password', { email: me.email, code: codeIn(mail), password: 'Third-horse-11' }).expect(400);
  expect((await mailbox.next(me.email)).subject).toBe('Your password at Samovar was changed');
});

test('changing the password needs the current one and ends the other sessions at once', async () => {
  const me = await person();
  const { body: elsewhere } = await visitor('post', '/api/auth/local', { identifier: me.email, password: PASSWORD }).expect(200);
  const password = 'Changed-horse-1';
  const body = { currentPassword: PASSWORD, password, passwordConfirmation: password };
  expect(errorOf(await me.call('post', '/api/auth/change-password', { ...body, currentPassword: 'wrong-one' })).details.code).toBe(
    'auth.wrong_password',
  );
  const same = { currentPassword: PASSWORD, password: PASSWORD, passwordConfirmation: PASSWORD };
  expect(errorOf(await me.call('post', '/api/auth/change-password', same)).details.code).toBe('auth.same_password');
  const differ = await me.call('post', '/api/auth/change-password', { ...body, passwordConfirmation: 'x' });
  expect(errorOf(differ).details.code).toBe('auth.passwords_differ');
  const { body: renewed } = await me.call('post', '/api/auth/change-password', body).expect(200);
  await client(elsewhere.jwt)('get', '/api/cart').expect(401);
  await me.call('get', '/api/cart').expect(401);
  await client(renewed.jwt)('get', '/api/cart').expect(200);
});

test('a block ends access tokens wherever it was set, and says so only to who knows the password', async () => {
  const me = await person();
  await me.call('get', '/api/cart').expect(200);
  await strapi
    .documents('plugin::users-permissions.user')
    .update({ documentId: await documentIdOf(me.id), data: { blocked: true } as never });
  await me.call('get', '/api/cart').expect(401);
  const refused = await visitor('post', '/api/auth/local', { identifier: me.email, password: PASSWORD });
  expect(errorOf(refused)).toMatchObject({ status: 403, details: { code: 'auth.blocked' } });
  await visitor('post', '/api/auth/local', { identifier: me.email, password: 'wrong-password' }).expect(400);
});

const documentIdOf = async (id: number): Promise<string> =>
  (await strapi.db.query('plugin::users-permissions.user').findOne({ where: { id } })).documentId;

test('two who register the same name at the same moment: one gets it', async () => {
  const username = unique('racer');
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      visitor('post', '/api/auth/local/register', { username, email: `${username}-${index}@samovar.test`, password: PASSWORD }),
    ),
  );
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, ...Array<number>(7).fill(409)]);
  expect(await strapi.db.query('plugin::users-permissions.user').count({ where: { username } })).toBe(1);
});

test('two who register the same address in different spelling: one account', async () => {
  const { email } = newcomer();
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      visitor('post', '/api/auth/local/register', {
        username: unique('twin'),
        email: index % 2 ? email : email.toUpperCase(),
        password: PASSWORD,
      }),
    ),
  );
  expect(answers.filter(({ status }) => status !== 200 && status !== 429).map(({ body }) => body)).toEqual([]);
  expect(await strapi.db.query('plugin::users-permissions.user').count({ where: { email: { $eqi: email } } })).toBe(1);
});

test('cookies: out of reach of scripts, useless for other sites, good for our own', async () => {
  const me = await person();
  const login = await visitor('post', '/api/auth/local', { identifier: me.email, password: PASSWORD }, { 'x-auth-mode': 'cookie' }).expect(
    200,
  );
  expect(login.body).not.toHaveProperty('jwt');
  expect(login.body).not.toHaveProperty('refreshToken');
  const set = login.headers['set-cookie'] as unknown as string[];
  expect(set).toHaveLength(2);
  for (const cookie of set) expect(cookie).toMatch(/httponly/i);
  for (const cookie of set) expect(cookie).toMatch(/samesite=lax/i);
  const cookie = set.map((line) => line.split(';')[0]).join('; ');
  const read = await visitor('get', '/api/cart', undefined, { cookie }).expect(200);
  const origin = `http://${new URL(read.request.url as string).host}`;
  const foreign = await visitor('delete', '/api/cart', undefined, { cookie, origin: 'https://elsewhere.test' });
  expect(errorOf(foreign)).toMatchObject({ status: 403, details: { code: 'auth.foreign_origin' } });
  await visitor('delete', '/api/cart', undefined, { cookie }).expect(403);
  await visitor('delete', '/api/cart', undefined, { cookie, origin }).expect(200);
  await visitor('post', '/api/auth/refresh', {}, { cookie }).expect(403);
  const refreshed = await visitor('post', '/api/auth/refresh', {}, { cookie, origin }).expect(200);
  expect(refreshed.body).not.toHaveProperty('refreshToken');
  const next = (refreshed.headers['set-cookie'] as unknown as string[]).map((line) => line.split(';')[0]).join('; ');
  const out = await visitor('post', '/api/auth/logout', {}, { cookie: next, origin }).expect(200);
  expect((out.headers['set-cookie'] as unknown as string[]).every((line) => /(access|refresh)_token=;/.test(line))).toBe(true);
  await visitor('get', '/api/cart', undefined, { cookie: next }).expect(401);
});
