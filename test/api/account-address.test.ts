/** Another mail address: proven first, told to the former one, never a way to learn who is known here. */
import { createHash, createHmac } from 'node:crypto';
import { client, errorOf, visitor, type Client } from '../helpers/api';
import { codeIn, openMailbox, useMailbox, type Mailbox } from '../helpers/mailbox';
import { customerWithCart, dish, eventsOf, PASSWORD, person, PICKUP, unique, venue, type Person } from '../helpers/house';

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

const address = (): string => `${unique('moved')}@samovar.test`;
const ask = (who: Person, email: string) => who.call('patch', '/api/users/me', { email, currentPassword: PASSWORD });
const confirm = (who: { call: Client }, code: string) => who.call('post', '/api/users/me/email/confirm', { code });
const documentIdOf = async (who: { call: Client }): Promise<string> => (await who.call('get', '/api/users/me').expect(200)).body.documentId;
const logIn = (identifier: string, password = PASSWORD) => visitor('post', '/api/auth/local', { identifier, password });
const forgetCoolDowns = () => strapi.db.connection('rate_limits').where('key', 'like', 'code:%').delete();
const wrong = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('another address', () => {
  test('is in force when its code comes back; the former one gets a notice and nothing else any more', async () => {
    const me = await person();
    const email = address();
    const { body: asked } = await ask(me, email.toUpperCase()).expect(200);
    expect(asked).toMatchObject({ email: me.email, pendingEmail: email });
    await logIn(email).expect(400);
    const mail = await mailbox.next(email);
    expect(mail.subject).toBe('Your new address for Samovar');
    expect((await strapi.db.connection('account_codes').where({ purpose: 'email' })).map(({ hash }) => hash)).not.toContain(codeIn(mail));

    expect(errorOf(await confirm(me, wrong(codeIn(mail)))).details.code).toBe('auth.code_refused');
    const { body } = await confirm(me, codeIn(mail)).expect(200);
    expect(body).toMatchObject({ email, pendingEmail: null });
    const notice = await mailbox.next(me.email);
    expect(notice.subject).toBe('The address of your account at Samovar was changed');
    expect(`${notice.text} ${notice.html || ''}`).not.toContain(email);
    await logIn(email).expect(200);
    await logIn(me.email).expect(400);
    const { body: identities } = await me.call('get', '/api/identities').expect(200);
    expect(identities.data).toMatchObject([{ provider: 'web', providerId: email }]);
    expect(JSON.stringify((await eventsOf(await documentIdOf(me))).map(({ payload }) => payload))).not.toContain('@');
    await confirm(me, codeIn(mail)).expect(400);
  });

  test('needs the password, and differs from the own one', async () => {
    const me = await person();
    const without = errorOf(await me.call('patch', '/api/users/me', { email: address() }));
    expect([without.status, without.details.errors?.[0]?.path]).toEqual([400, ['currentPassword']]);
    const guessed = await me.call('patch', '/api/users/me', { email: address(), currentPassword: 'a-guess' });
    expect(errorOf(guessed).details.code).toBe('auth.wrong_password');
    expect(errorOf(await ask(me, me.email.toUpperCase())).details.code).toBe('account.same_address');
    expect((await me.call('get', '/api/users/me').expect(200)).body).toMatchObject({ email: me.email, pendingEmail: null });
  });

  test('that somebody has looks the same from outside; only its owner is told', async () => {
    const [me, owner] = [await person(), await person()];
    const [free, taken] = [await ask(me, address()), await ask(me, owner.email.toUpperCase())];
    const shape = ({ status, body }: { status: number; body: object }) => [status, Object.keys(body)];
    expect(shape(taken)).toEqual(shape(free));
    expect(taken.body.pendingEmail).toBe(owner.email);
    expect((await mailbox.next(owner.email)).subject).toBe('You already have an account at Samovar');
    await confirm(me, '123456').expect(400);
    await logIn(owner.email).expect(200);
  });

  test('of five wrong tries is locked, again within a minute is too soon, and the later wish voids the earlier', async () => {
    const me = await person();
    const [first, second] = [address(), address()];
    await ask(me, first).expect(200);
    expect(errorOf(await ask(me, first)).status).toBe(429);
    const early = codeIn(await mailbox.next(first));
    await ask(me, second).expect(200);
    const late = codeIn(await mailbox.next(second));
    if (early !== late) await confirm(me, early).expect(400);
    for (let tries = 0; tries < 5; tries += 1) await confirm(me, wrong(late)).expect(400);
    await confirm(me, late).expect(400);
    await forgetCoolDowns();
    await ask(me, second).expect(200);
    await confirm(me, codeIn(await mailbox.next(second))).expect(200);
  });

  test('goes to one of several who prove it at the same moment', async () => {
    const people = await Promise.all([person(), person(), person()]);
    const email = address();
    const codes: string[] = [];
    for (const [index, who] of people.entries()) {
      await forgetCoolDowns();
      await ask(who, index % 2 ? email : email.toUpperCase()).expect(200);
      codes.push(codeIn(await mailbox.next(email)));
    }
    const answers = await Promise.all(people.map((who, index) => confirm(who, codes[index] ?? '')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    for (const answer of answers.filter(({ status }) => status === 409))
      expect(['account.address_taken', 'request.duplicate', 'request.conflict']).toContain(errorOf(answer).details.code);
    expect(await strapi.db.query('plugin::users-permissions.user').count({ where: { email: { $eqi: email } } })).toBe(1);
  });

  test('takes the place of an account that nobody confirmed, but never of one with orders', async () => {
    const [me, other] = [await person(), await person()];
    const email = address();
    await visitor('post', '/api/auth/local/register', { username: unique('squatter'), email, password: PASSWORD }).expect(200);
    await mailbox.next(email);
    await ask(me, email).expect(200);
    await confirm(me, codeIn(await mailbox.next(email))).expect(200);

    const buyer = await customerWithCart([await dish(), 1]);
    await buyer.call('post', '/api/orders', PICKUP).expect(201);
    await strapi.db.connection('up_users').where({ id: buyer.id }).update({ confirmed: false });
    await ask(other, buyer.email).expect(200);
    await visitor('post', '/api/auth/local/register', { username: unique('squatter'), email: buyer.email, password: PASSWORD }).expect(200);
    expect(await strapi.db.connection('orders').where({ customer_id: buyer.id })).toHaveLength(1);
    expect(await strapi.db.connection('up_users').where({ id: buyer.id })).toHaveLength(1);
  });

  test('voids the codes that went to the former one', async () => {
    const me = await person();
    await visitor('post', '/api/auth/forgot-password', { email: me.email }).expect(200);
    const reset = codeIn(await mailbox.next(me.email));
    const email = address();
    await ask(me, email).expect(200);
    await confirm(me, codeIn(await mailbox.next(email))).expect(200);
    await visitor('post', '/api/auth/reset-password', { email, code: reset, password: 'Other-horse-1' }).expect(400);
  });
});

describe('a first address and password', () => {
  async function byTelegram(): Promise<{ jwt: string; call: Client }> {
    const fields = { id: Math.floor(Math.random() * 10 ** 12), first_name: 'Лев', auth_date: Math.floor(Date.now() / 1000) };
    const lines = Object.entries(fields).map(([name, value]) => `${name}=${value}`);
    const key = createHash('sha256').update(BOT_TOKEN).digest();
    const hash = createHmac('sha256', key).update(lines.sort().join('\n')).digest('hex');
    const { body } = await visitor('post', '/api/auth/telegram', { ...fields, hash }).expect(200);
    return { jwt: body.jwt, call: client(body.jwt) };
  }
  const link = (who: { call: Client }, body: object) => who.call('post', '/api/identities', { provider: 'web', ...body });

  test('are linked to a Telegram account, which stays signed in; then Telegram may go', async () => {
    const me = await byTelegram();
    const email = address();
    await me.call('post', '/api/identities/email-code', { email }).expect(200);
    const code = codeIn(await mailbox.next(email));
    expect(errorOf(await link(me, { email, code })).details.errors?.[0]?.path).toEqual(['password']);
    expect(errorOf(await link(me, { email: address(), code, password: PASSWORD })).details.code).toBe('auth.code_refused');
    await me.call('post', '/api/identities/email-code', { email }).expect(429);
    await forgetCoolDowns();
    await me.call('post', '/api/identities/email-code', { email }).expect(200);
    const fresh = codeIn(await mailbox.next(email));
    const { body } = await link(me, { email, code: fresh, password: PASSWORD }).expect(201);
    expect(body.data).toMatchObject({ provider: 'web', providerId: email });
    const { body: same } = await logIn(email).expect(200);
    expect(same.user.documentId).toBe(await documentIdOf(me));
    const { body: identities } = await me.call('get', '/api/identities').expect(200);
    const telegram = identities.data.find(({ provider }: { provider: string }) => provider === 'telegram');
    await me.call('delete', `/api/identities/${telegram.documentId}`).expect(204);
    await logIn(email).expect(200);
  });

  test('are refused where there are some, and without web there is neither', async () => {
    const web = await person();
    expect(errorOf(await web.call('post', '/api/identities/email-code', { email: address() })).details.code).toBe('identity.web_known');
    const me = await byTelegram();
    const email = address();
    await me.call('post', '/api/identities/email-code', { email }).expect(200);
    const { body } = await link(me, { email, code: codeIn(await mailbox.next(email)), password: PASSWORD }).expect(201);
    await me.call('delete', `/api/identities/${body.data.documentId}`).expect(204);
    await me.call('get', '/api/users/me').expect(401);
    await logIn(email).expect(400);
    await visitor('post', '/api/auth/forgot-password', { email }).expect(200);
    expect(await strapi.db.query('plugin::users-permissions.user').count({ where: { email } })).toBe(0);
  });

  test('that another account has are not linked', async () => {
    const [me, owner] = [await byTelegram(), await person()];
    await me.call('post', '/api/identities/email-code', { email: owner.email }).expect(200, { data: { ok: true } });
    expect((await mailbox.next(owner.email)).subject).toBe('You already have an account at Samovar');
    expect(errorOf(await link(me, { email: owner.email, code: '123456', password: PASSWORD })).details.code).toBe('auth.code_refused');
  });
});
