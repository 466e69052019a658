/** Attacks on the live connection: forged tokens, foreign topics, foreign pages, floods, frames too large, nonsense. */
import { visitor } from '../helpers/api';
import { forgery, kindsOfForgery } from '../helpers/forgeries';
import { PASSWORD, person, unique, venue, type Person } from '../helpers/house';
import { sharedUrl } from '../helpers/instance';
import { panelUser, strangerRole, type PanelUser } from '../helpers/panel';
import { closeLines, connect, line, refusalOf, type Answer } from '../helpers/sockets';
import { eventually, until } from '../helpers/patience';

const UNAUTHENTICATED = { status: 401, details: { code: 'request.unauthenticated' } };

let me: Person;
let host: PanelUser;

beforeAll(async () => {
  await venue();
  [me, host] = [await person(), await panelUser('samovar-host')];
});
afterEach(closeLines);

describe('a handshake', () => {
  test.each(kindsOfForgery)('with a forged token (%s) is refused, the API’s and the panel’s alike', async (kind) => {
    const api = forgery(kind, me.token, strapi.config.get('plugin::users-permissions.jwtSecret'));
    const panel = forgery(kind, host.token, strapi.config.get('admin.auth.secret'));
    for (const token of [api, panel]) expect(await refusalOf({ token })).toMatchObject(UNAUTHENTICATED);
  });

  it('with the same people’s own tokens is let in', async () => {
    for (const { token } of [me, host]) await line(token);
  });

  test.each<[string, object]>([
    ['no token', {}],
    ['an empty one', { token: '' }],
    ['a number', { token: 7 }],
    ['nonsense', { token: 'a.b.c' }],
    ['far too long a one', { token: 'x'.repeat(5_000) }],
  ])('with %s is refused', async (_what, auth) => {
    expect(await refusalOf(auth)).toMatchObject(UNAUTHENTICATED);
  });

  it('of a blocked person or after signing out is refused, in the client’s language', async () => {
    const gone = await person();
    await gone.call('post', '/api/auth/logout').expect(200);
    expect(await refusalOf({ token: gone.token, language: 'ru' })).toMatchObject({ ...UNAUTHENTICATED, message: 'Сначала войдите.' });
    const other = await person();
    await strapi.db.connection('up_users').where({ id: other.id }).update({ blocked: true });
    expect(await refusalOf({ token: other.token })).toMatchObject(UNAUTHENTICATED);
  });

  it('from a foreign page is refused, from our own it is not; over polling too', async () => {
    const { token } = me;
    for (const transports of [['websocket'], ['polling']]) {
      const foreign = connect({ token }, { transports, extraHeaders: { Origin: 'https://evil.example' } });
      await new Promise<void>((resolve, reject) =>
        foreign.once('connect_error', () => resolve()).once('connect', () => reject(new Error('in'))),
      );
      await line(token, { transports, extraHeaders: { Origin: sharedUrl() } });
    }
  });

  it('to another namespace, or to none, leads nowhere', async () => {
    const { token } = me;
    for (const url of [`${sharedUrl()}/`, `${sharedUrl()}/secrets`]) {
      const socket = connect({ token }, { url: url.replace(/\/$/, '') }).io.socket(new URL(url).pathname, { auth: { token } });
      await new Promise<void>((resolve, reject) => {
        socket.once('connect_error', () => resolve()).once('connect', () => reject(new Error(`${url} let me in`)));
        socket.connect();
      });
    }
  });
});

describe('a cookie', () => {
  const origins = strapi.config.get('accounts.origins') as string[];
  afterEach(() => strapi.config.set('accounts.origins', origins));
  const withCookie = async (who: Person) => {
    const body = { identifier: who.email, password: PASSWORD };
    const { headers } = await visitor('post', '/api/auth/local', body, { 'x-auth-mode': 'cookie' }).expect(200);
    return (headers['set-cookie'] as unknown as string[]).map((one) => one.split(';')[0]).join('; ');
  };
  const by = (transport: string, extraHeaders: Record<string, string>) => ({ transports: [transport], extraHeaders });

  it('opens the line of its person from the house’s own pages, and no longer than its session lives', async () => {
    const who = await person();
    const Cookie = await withCookie(who);
    for (const options of [
      by('websocket', { Cookie, Origin: sharedUrl() }),
      by('polling', { Cookie, Origin: sharedUrl() }),
      by('polling', { Cookie, 'Sec-Fetch-Site': 'same-origin' }),
    ])
      expect(await (await line(undefined, options)).join('me')).toMatchObject({ topic: 'me' });
    const [first] = [await line(undefined, by('websocket', { Cookie, Origin: sharedUrl() }))];
    await who.call('post', '/api/auth/logout', { scope: 'all' }).expect(200);
    await until('the line was closed', () => first.socket.disconnected);
    expect(await refusalOf({}, by('websocket', { Cookie, Origin: sharedUrl() }))).toMatchObject(UNAUTHENTICATED);
  });

  it('opens nothing for other pages, nor where nobody says whose page it is', async () => {
    const Cookie = await withCookie(me);
    const foreign = { status: 403, details: { code: 'auth.foreign_origin' } };
    expect(await refusalOf({}, by('websocket', { Cookie }))).toMatchObject(foreign);
    expect(await refusalOf({}, by('polling', { Cookie, 'Sec-Fetch-Site': 'same-site' }))).toMatchObject(foreign);
    const evil = by('websocket', { Cookie, Origin: 'https://evil.example', 'Sec-Fetch-Site': 'same-origin' });
    await expect(line(undefined, evil)).rejects.toThrow();
    strapi.config.set('accounts.origins', ['*']);
    expect(await refusalOf({}, evil)).toMatchObject(foreign);
    await line(me.token, evil);
  });
});

describe('a topic of somebody else', () => {
  const FORBIDDEN = { data: null, error: { status: 403, name: 'ForbiddenError', details: { code: 'request.forbidden' } } };

  it('is closed to a customer: other people’s, the boards, the monitor', async () => {
    const [other, house] = [await person(), await venue()];
    const mine = await line(me.token);
    for (const topic of [`user/${other.id}`, 'orders', `orders/${house.documentId}`, 'bookings', 'monitor'])
      expect(await mine.ask('live:join', { topic })).toMatchObject(FORBIDDEN);
    expect(await mine.join('me')).toMatchObject({ topic: 'me', missed: [], live: true });
  });

  it('is closed to a panel role without the right, and open with it', async () => {
    const [stranger, support] = [await panelUser(await strangerRole()), await panelUser('samovar-support')];
    for (const topic of ['orders', 'bookings', 'monitor', 'user/1'])
      expect(await (await line(stranger.token)).ask('live:join', { topic })).toMatchObject(FORBIDDEN);
    for (const { token } of [host, support]) expect(await (await line(token)).join('orders')).toMatchObject({ missed: [] });
    expect(await (await line(host.token)).ask('live:join', { topic: 'monitor' })).toMatchObject(FORBIDDEN);
  });
});

describe('a client that sends nonsense', () => {
  it.each<[unknown, number, string[] | undefined]>([
    [{ topic: 'cellar' }, 400, ['topic']],
    [{ topic: 7 }, 400, ['topic']],
    [{ topic: 'me', afterSeq: -1 }, 400, ['afterSeq']],
    [{ topic: 'me', afterSeq: 1e300 }, 400, ['afterSeq']],
    [{ topic: 'me', room: 'orders' }, 400, ['room']],
    [{ __proto__: null, topic: 'x'.repeat(81) }, 400, ['topic']],
    [null, 400, ['topic']],
    ['orders', 400, []],
    [[[[]]], 400, []],
  ])('%j is told what is wrong with it', async (input, status, at) => {
    const mine = await line(me.token);
    const { data, error } = await mine.ask('live:join', input);
    expect([data, error?.status, error?.details.errors?.[0]?.path]).toEqual([null, status, at]);
  });

  it('under a name that nobody knows gets 404, without an acknowledgement nothing, and the server lives', async () => {
    const mine = await line(me.token);
    expect((await mine.ask(unique('message'), {})).error).toMatchObject({ status: 404, details: { code: 'socket.unknown_message' } });
    for (const name of ['live:join', 'constructor', '__proto__']) mine.socket.emit(name, { topic: 'cellar' });
    expect(await mine.join('me')).toMatchObject({ missed: [] });
  });
});

describe('too much', () => {
  const settings = strapi.config.get('sockets') as object;
  const limited = (changes: object): void => void strapi.config.set('sockets', { ...settings, ...changes });
  /** The server learns a moment later that a client is gone. */
  const comesIn = (token: string) => eventually(() => line(token));
  afterEach(() => limited({}));

  it.each(['websocket', 'polling'])('of one frame (1 MB) closes the connection (%s)', async (transport) => {
    const mine = await line(me.token, { transports: [transport] });
    mine.socket.emit('live:join', { topic: 'x'.repeat(1_048_576) });
    await until('the connection closed', () => mine.socket.disconnected);
    await visitor('get', '/api/health').expect(200);
  });

  it('of messages is answered with 429 and the time to wait, and ends in being put out', async () => {
    limited({ messages: 5 });
    const [mine, other] = [await line((await person()).token), await line(me.token)];
    const answers: Answer[] = [];
    for (let sent = 0; sent < 60; sent += 1) mine.socket.emit('live:join', { topic: 'me' }, (answer: Answer) => void answers.push(answer));
    await until('the sender was put out', () => mine.socket.disconnected);
    const refused = answers.filter(({ data }) => data === null);
    expect(answers.length - refused.length).toBeLessThanOrEqual(5);
    expect(refused.length).toBeGreaterThan(5);
    for (const { error } of refused)
      expect(error).toMatchObject({ status: 429, details: { code: 'socket.too_fast', seconds: expect.any(Number) } });
    expect(await other.join('me')).toMatchObject({ missed: [] });
  });

  it('of sockets of one person or from one address is refused, until one is closed', async () => {
    limited({ perPerson: 2 });
    const many = await person();
    const [first] = [await line(many.token), await line(many.token)];
    expect(await refusalOf({ token: many.token })).toMatchObject({ status: 429, details: { code: 'socket.too_many' } });
    await comesIn(me.token);
    first.socket.disconnect();
    await comesIn(many.token);
    closeLines();
    limited({ perAddress: 1 });
    await comesIn(me.token);
  });

  it('of attempts to connect from one address are not looked at', async () => {
    const { token } = me;
    limited({ handshakes: 2 });
    for (const bad of ['a', 'b']) expect(await refusalOf({ token: bad })).toMatchObject(UNAUTHENTICATED);
    const third = connect({ token });
    await new Promise<void>((resolve, reject) =>
      third.once('connect_error', () => resolve()).once('connect', () => reject(new Error('in'))),
    );
  });

  it('is counted for the operator', async () => {
    await line(me.token);
    const { text } = await visitor('get', '/metrics').expect(200);
    expect(text).toMatch(/^samovar_sockets\{namespace="\/live"\} [1-9]/m);
    expect(text).toMatch(/^samovar_socket_messages_total\{namespace="\/live",message="live:join"\} \d+/m);
    expect(text).toMatch(/^samovar_socket_messages_total\{namespace="\/live",message="unknown"\} \d+/m);
    expect(text).toMatch(/^samovar_socket_refused_total\{namespace="\/live",status="401"\} \d+/m);
    expect(text).not.toContain('message-');
  });
});
