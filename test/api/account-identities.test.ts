/** One person, several identities: Telegram, phone, web. */
import { createHash, createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { client, errorOf, visitor } from '../helpers/api';
import { PASSWORD, person } from '../helpers/house';
import { until } from '../helpers/patience';

const BOT_TOKEN = '123456:a-bot-token-for-tests';
const phones: { to: string; text: string }[] = [];
let sender: Server;

beforeAll(async () => {
  strapi.config.set('accounts.telegramBotToken', BOT_TOKEN);
  sender = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      phones.push(JSON.parse(body) as { to: string; text: string });
      response.end();
    });
  });
  await new Promise<void>((resolve) => sender.listen(0, '127.0.0.1', resolve));
  strapi.config.set('mail.smsWebhookUrl', `http://127.0.0.1:${(sender.address() as AddressInfo).port}/`);
});
afterAll(async () => {
  strapi.config.set('accounts.telegramBotToken', '');
  strapi.config.set('mail.smsWebhookUrl', '');
  await new Promise((resolve) => sender.close(resolve));
});

const digits = (): string => `431${Math.floor(10 ** 8 + Math.random() * 9 * 10 ** 8)}`;

/** What Telegram's widget would send, signed as Telegram signs. */
function widget(facts: Record<string, string | number> = {}, token = BOT_TOKEN) {
  const fields = { id: Math.floor(Math.random() * 10 ** 12), first_name: 'Лев', auth_date: Math.floor(Date.now() / 1000), ...facts };
  const lines = Object.entries(fields)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('\n');
  const hash = createHmac('sha256', createHash('sha256').update(token).digest()).update(lines).digest('hex');
  return { ...fields, hash };
}

async function codeFor(phone: string): Promise<string> {
  const message = await until(`no message to ${phone}`, () => phones.find(({ to }) => to === phone));
  phones.splice(phones.indexOf(message), 1);
  return /\b\d{6}\b/.exec(message.text)?.[0] ?? '';
}

const forgetCoolDowns = () => strapi.db.connection('rate_limits').where('key', 'like', 'code:%').delete();

async function withPhone() {
  const me = await person();
  const phone = digits();
  await me.call('post', '/api/identities/phone-code', { phone: `+${phone}` }).expect(200);
  const { body } = await me
    .call('post', '/api/identities', { provider: 'phone', phone: `+${phone}`, code: await codeFor(phone) })
    .expect(201);
  return { me, phone, identity: body.data as { documentId: string } };
}

describe('Telegram', () => {
  test('the first login makes an account, the next one finds it', async () => {
    const id = Math.floor(Math.random() * 10 ** 12);
    const { body: first } = await visitor('post', '/api/auth/telegram', widget({ id })).expect(200);
    expect(first.user).toMatchObject({ email: null, name: 'Лев', confirmed: true, role: { type: 'customer' } });
    const { body: second } = await visitor('post', '/api/auth/telegram', widget({ id, first_name: 'Lev' })).expect(200);
    expect(second.user.documentId).toBe(first.user.documentId);
    await client(second.jwt)('get', '/api/cart').expect(200);
  });

  test('two first logins at the same moment are one person', async () => {
    const id = Math.floor(Math.random() * 10 ** 12);
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) => visitor('post', '/api/auth/telegram', widget({ id, first_name: `n${index}` }))),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
    expect(new Set(answers.map(({ body }) => body.user.documentId)).size).toBe(1);
  });

  test.each([
    ['of another bot', () => widget({}, '999:another')],
    ['with a field changed', () => ({ ...widget(), id: 1 })],
    ['with a field added', () => ({ ...widget(), username: 'durov' })],
    ['of yesterday', () => widget({ auth_date: Math.floor(Date.now() / 1000) - 86_400 })],
    ['of tomorrow', () => widget({ auth_date: Math.floor(Date.now() / 1000) + 86_400 })],
  ])('a login %s is refused', async (_, made) => {
    expect(errorOf(await visitor('post', '/api/auth/telegram', made()))).toMatchObject({
      status: 401,
      details: { code: 'identity.telegram_refused' },
    });
  });

  test('a login is good once', async () => {
    const login = widget();
    await visitor('post', '/api/auth/telegram', login).expect(200);
    expect(errorOf(await visitor('post', '/api/auth/telegram', login)).details.code).toBe('identity.telegram_refused');
  });

  test('is off without a bot', async () => {
    strapi.config.set('accounts.telegramBotToken', '');
    expect(errorOf(await visitor('post', '/api/auth/telegram', widget())).details.code).toBe('identity.telegram_off');
    strapi.config.set('accounts.telegramBotToken', BOT_TOKEN);
  });
});

describe('phone', () => {
  test('is linked with a code, then signs in; the code is nowhere in the log of notices', async () => {
    const { me, phone } = await withPhone();
    await forgetCoolDowns();
    await visitor('post', '/api/auth/phone', { phone: `+${phone}` }).expect(200, { ok: true });
    const code = await codeFor(phone);
    const [notice] = await strapi.db.connection('notifications').where({ recipient: phone }).orderBy('id', 'desc').limit(1);
    expect(JSON.stringify(notice)).not.toContain(code);
    const { body } = await visitor('post', '/api/auth/phone/confirm', { phone: `+${phone}`, code }).expect(200);
    expect(body.user).toMatchObject({ id: me.id, phone: `+${phone}` });
    await visitor('post', '/api/auth/phone/confirm', { phone: `+${phone}`, code }).expect(400);
  });

  test('five wrong tries use its code up: the right one comes too late', async () => {
    const { phone } = await withPhone();
    await forgetCoolDowns();
    await visitor('post', '/api/auth/phone', { phone: `+${phone}` }).expect(200);
    const code = await codeFor(phone);
    const wrong = code === '000000' ? '000001' : '000000';
    for (let tries = 0; tries < 5; tries += 1) {
      const refused = await visitor('post', '/api/auth/phone/confirm', { phone: `+${phone}`, code: wrong }).expect(400);
      expect(errorOf(refused).details.code).toBe('auth.code_refused');
    }
    expect(errorOf(await visitor('post', '/api/auth/phone/confirm', { phone: `+${phone}`, code }).expect(400)).details.code).toBe(
      'auth.code_refused',
    );
  });

  test('an unknown one gets the same answer and no message', async () => {
    const phone = digits();
    await visitor('post', '/api/auth/phone', { phone: `+${phone}` }).expect(200, { ok: true });
    expect(errorOf(await visitor('post', '/api/auth/phone', { phone: `+${phone}` })).status).toBe(429);
    expect(errorOf(await visitor('post', '/api/auth/phone/confirm', { phone: `+${phone}`, code: '123456' })).details.code).toBe(
      'auth.code_refused',
    );
    expect(phones.some(({ to }) => to === phone)).toBe(false);
  });

  test('a code for my account links nobody else’s', async () => {
    const [me, thief] = [await person(), await person()];
    const phone = digits();
    await me.call('post', '/api/identities/phone-code', { phone: `+${phone}` }).expect(200);
    const code = await codeFor(phone);
    expect(errorOf(await thief.call('post', '/api/identities', { provider: 'phone', phone: `+${phone}`, code })).details.code).toBe(
      'auth.code_refused',
    );
    await me.call('post', '/api/identities', { provider: 'phone', phone: `+${phone}`, code }).expect(201);
  });

  test('whoever proves a phone takes it from whoever only noted it down', async () => {
    const squatter = await person();
    const me = await person();
    const phone = digits();
    await strapi.db.connection('up_users').where({ id: squatter.id }).update({ phone });
    await me.call('post', '/api/identities/phone-code', { phone: `+${phone}` }).expect(200);
    await me.call('post', '/api/identities', { provider: 'phone', phone: `+${phone}`, code: await codeFor(phone) }).expect(201);
    expect((await squatter.call('get', '/api/users/me').expect(200)).body.phone).toBeNull();
  });
});

describe('several', () => {
  test('two people link one Telegram identity at the same moment: exactly one gets it', async () => {
    const id = Math.floor(Math.random() * 10 ** 12);
    const people = await Promise.all([person(), person(), person()]);
    const answers = await Promise.all(
      people.map((who, index) =>
        who.call('post', '/api/identities', { provider: 'telegram', telegram: widget({ id, first_name: `n${index}` }) }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused && errorOf(refused).details.code).toBe('identity.taken');
  });

  test('a Telegram name belongs to one identity, and says so', async () => {
    const username = `name${digits()}`;
    const [first, second] = [await person(), await person()];
    await first.call('post', '/api/identities', { provider: 'telegram', telegram: widget({ username }) }).expect(201);
    const refused = await second.call('post', '/api/identities', {
      provider: 'telegram',
      telegram: widget({ username: username.toUpperCase() }),
    });
    expect(errorOf(refused).details.code).toBe('identity.username_taken');
  });

  test('the last one can’t go, also when two go at the same moment; without web there is no password', async () => {
    const { me, phone, identity } = await withPhone();
    const { body } = await me.call('get', '/api/identities').expect(200);
    const web = body.data.find(({ provider }: { provider: string }) => provider === 'web');
    const stranger = await person();
    await stranger.call('delete', `/api/identities/${web.documentId}`).expect(404);
    const answers = await Promise.all([identity, web].map(({ documentId }) => me.call('delete', `/api/identities/${documentId}`)));
    const left = await strapi.db.connection('identities').where({ user_id: me.id });
    expect(left).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    const byPassword = await visitor('post', '/api/auth/local', { identifier: me.email, password: PASSWORD });
    expect(byPassword.status).toBe(left[0].provider === 'web' ? 200 : 400);
    await forgetCoolDowns();
    await visitor('post', '/api/auth/phone', { phone: `+${phone}` }).expect(200);
  });

  test('check and by-provider answer the staff and nobody else', async () => {
    const [staff, guest] = [await person('staff'), await person()];
    const which = `provider=web&providerId=${guest.email}`;
    expect((await staff.call('get', `/api/identities/check?${which}`).expect(200)).body.data).toEqual({ status: 'registered' });
    expect((await staff.call('get', '/api/identities/check?provider=telegram&providerId=0').expect(200)).body.data).toEqual({
      status: 'not_registered',
    });
    expect((await staff.call('get', `/api/identities/by-provider?${which}`).expect(200)).body.data).toMatchObject({
      provider: 'web',
      providerId: guest.email,
    });
    await staff.call('get', '/api/identities/by-provider?provider=phone&providerId=0').expect(404);
    await staff.call('get', '/api/identities/check?provider=vk&providerId=1').expect(400);
    for (const path of ['check', 'by-provider']) await guest.call('get', `/api/identities/${path}?${which}`).expect(403);
  });
});
