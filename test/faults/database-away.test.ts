/** The database is stopped under a living house: nobody is told to be nobody, what was remembered goes on being read, and all is back with it. */
import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { Client } from 'pg';
import { watched } from '../helpers/children';
import { PASSWORD } from '../helpers/house';
import { startInstance, type Instance } from '../helpers/instance';
import { eventually, pause, until } from '../helpers/patience';
import { closeLines, line, refusalOf, type Line } from '../helpers/sockets';
import { addGuest, login, type House } from './own-house';

jest.setTimeout(240_000);

let postgres: ChildProcess;
let postgresAddress: { url: string };
let database: Pick<House, 'sql'>;
let server: Instance;
let guest: { email: string; token: string; refresh: string };
let owner: { token: string; cookie: string };
let dish: string;
let watching: Line;

const heard = (process: ChildProcess): Promise<unknown> => new Promise((resolve) => process.once('message', resolve));
async function tell(order: 'stop' | 'start'): Promise<void> {
  const done = heard(postgres);
  postgres.send(order);
  await done;
}

interface Call {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: object | FormData;
}
/** @param base of the first instance where it is left out */
const call = ({ method = 'GET', path: address, headers = {}, body }: Call, base = server.url): Promise<Response> => {
  const isForm = body instanceof FormData;
  return fetch(base + address, {
    method,
    headers: { ...headers, ...(body && !isForm && { 'Content-Type': 'application/json' }) },
    ...(body && { body: isForm ? body : JSON.stringify(body) }),
  });
};
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

/** One statement on a connection of its own: it must not notice that the database was away. */
async function sql<R>(url: string, text: string, values: unknown[]): Promise<R[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return (await client.query(text, values).finally(() => client.end())).rows as R[];
}

beforeAll(async () => {
  postgres = watched(fork(path.join(__dirname, 'own-postgres.mjs')));
  const { url } = (postgresAddress = (await heard(postgres)) as { url: string });
  database = { sql: (text, values = []) => sql(url, text, values) };
  server = await startInstance({ env: { DATABASE_URL: url, RUN_JOBS: 'true' } });
  const { email } = await addGuest(database as House);
  const signedIn = await call({ method: 'POST', path: '/api/auth/local', body: { identifier: email, password: PASSWORD } });
  const { jwt, refreshToken } = (await signedIn.json()) as { jwt: string; refreshToken: string };
  guest = { email, token: jwt, refresh: refreshToken };
  const person = { firstname: 'Irina', lastname: 'Falk', email: 'irina@samovar.test', password: PASSWORD };
  const registered = await call({ method: 'POST', path: '/admin/register-admin', body: person });
  const { data } = (await registered.json()) as { data: { token: string } };
  owner = { token: data.token, cookie: registered.headers.get('set-cookie')?.split(';')[0] ?? '' };
  const save = async (method: string, type: string, body: object): Promise<{ id: number; documentId: string }> => {
    const saved = await call({ method, path: `/content-manager/${type}`, headers: bearer(owner.token), body });
    expect([type, saved.status]).toEqual([type, method === 'POST' ? 201 : 200]);
    return ((await saved.json()) as { data: { id: number; documentId: string } }).data;
  };
  await save('PUT', 'single-types/api::site.site', { title: 'House' });
  await save('POST', 'collection-types/api::venue.venue', { name: 'Here', timezone: 'Europe/Vienna', currency: 'EUR' });
  const section = await save('POST', 'collection-types/api::category.category', { name: 'Soups' });
  const facts = {
    name: 'Soup',
    price: 5,
    preparationMinutes: 5,
    category: { connect: [{ id: section.id, documentId: section.documentId }] },
  };
  dish = (await save('POST', 'collection-types/api::dish.dish', facts)).documentId;
  watching = await line(guest.token, { url: server.url });
});
afterAll(async () => {
  closeLines();
  await server?.stop();
  postgres?.disconnect();
});

const REMEMBERED = [
  '/api/menu',
  '/api/dishes',
  '/api/site',
  '/api/categories?populate=image',
  '/api/dishes?filters[$or][0][name][$contains]=a',
];
const picture = (): FormData => {
  const form = new FormData();
  form.append(
    'files',
    new Blob([Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')]),
    'a.png',
  );
  return form;
};

/** A house that needs its database, by each of its doors. */
const calls = (): Record<string, Call> => {
  const mine = bearer(guest.token);
  const panel = bearer(owner.token);
  const stranger = { email: 'anna@samovar.test', name: 'Anna', guests: 2 };
  return {
    'a stranger’s read that nobody remembers': { path: '/api/dishes?filters[name]=nobody%20has%20asked' },
    'a stranger’s read through the stack': { path: '/api/menu', headers: { Cookie: 'a=b' } },
    'a stranger’s list': { path: '/api/events' },
    'a stranger’s booking': { method: 'POST', path: '/api/bookings', body: stranger },
    'tables that are free': { path: '/api/tables' },
    'an unknown program’s token': { path: '/api/orders', headers: bearer('a'.repeat(256)) },
    'somebody’s orders': { path: '/api/orders', headers: mine },
    'somebody’s cart': { path: '/api/cart', headers: mine },
    'who I am': { path: '/api/users/me', headers: mine },
    'who I am, by cookie': { path: '/api/users/me', headers: { Cookie: `access_token=${guest.token}` } },
    'something for the cart': { method: 'POST', path: '/api/cart/items', headers: mine, body: { dish } },
    'an order that may be sent again': {
      method: 'POST',
      path: '/api/orders',
      headers: { ...mine, 'Idempotency-Key': 'again' },
      body: { fulfilment: 'pickup', paymentMethod: 'cash' },
    },
    'a sign-in': { method: 'POST', path: '/api/auth/local', body: { identifier: guest.email, password: PASSWORD } },
    'a registration': {
      method: 'POST',
      path: '/api/auth/local/register',
      body: { username: 'anna-new', email: 'anna-new@samovar.test', password: PASSWORD },
    },
    'a forgotten password': { method: 'POST', path: '/api/auth/forgot-password', body: { email: guest.email } },
    'a renewal': { method: 'POST', path: '/api/auth/refresh', body: { refreshToken: guest.refresh } },
    'a renewal by cookie': {
      method: 'POST',
      path: '/api/auth/refresh',
      headers: { Cookie: `refresh_token=${guest.refresh}`, Origin: server.url },
      body: {},
    },
    'a sign-out': { method: 'POST', path: '/api/auth/logout', headers: mine, body: {} },
    'a picture': { method: 'POST', path: '/api/upload', headers: mine, body: picture() },
    'the panel’s first question': { path: '/admin/init' },
    'a sign-in to the panel': { method: 'POST', path: '/admin/login', body: { email: 'irina@samovar.test', password: PASSWORD } },
    'a renewal of the panel': { method: 'POST', path: '/admin/access-token', headers: { Cookie: owner.cookie }, body: {} },
    'who I am in the panel': { path: '/admin/users/me', headers: panel },
    'a list in the panel': { path: '/content-manager/collection-types/api::dish.dish?page=1&pageSize=10', headers: panel },
    'an entry in the panel': { path: `/content-manager/collection-types/api::dish.dish/${dish}`, headers: panel },
    'a save in the panel': {
      method: 'PUT',
      path: `/content-manager/collection-types/api::dish.dish/${dish}`,
      headers: panel,
      body: { name: 'Another' },
    },
    'the media library': { path: '/upload/files', headers: panel },
    'a picture in the panel': { method: 'POST', path: '/upload', headers: panel, body: picture() },
    'a screen of the staff': { path: '/backoffice/sales', headers: panel },
  };
};

/** The one shape of “come back”: with a time, and without taking anybody’s cookie back. */
async function awayIn(response: Response): Promise<unknown> {
  const { data, error } = (await response.json()) as {
    data: null;
    error: { status: number; details: { code: string; requestId: string } };
  };
  return {
    status: response.status,
    retry: response.headers.get('retry-after'),
    cookie: response.headers.get('set-cookie'),
    said: { data, status: error?.status, code: error?.details?.code, hasId: Boolean(error?.details?.requestId) },
  };
}
const AWAY = { status: 503, retry: '5', cookie: null, said: { data: null, status: 503, code: 'server.unavailable', hasId: true } };

const isBack = () =>
  eventually(
    async () => {
      const answers = await Promise.all(['/api/orders', '/api/users/me'].map((at) => call({ path: at, headers: bearer(guest.token) })));
      return answers.map(({ status }) => status);
    },
    (statuses) => statuses.every((status) => status === 200),
  );

describe('while it is away', () => {
  let known: { at: string; body: string; etag: string }[];

  beforeAll(async () => {
    const read = async (at: string) => {
      const answer = await call({ path: at });
      expect([at, answer.status, answer.headers.get('age')]).toEqual([at, 200, null]);
      return { at, body: await answer.text(), etag: answer.headers.get('etag') ?? '' };
    };
    // The bells of the start are over when two reads are the same.
    await call({ path: '/api/menu' });
    known = [];
    for (const at of REMEMBERED) known.push(await read(at));
    await tell('stop');
  });
  afterAll(async () => {
    await tell('start');
    await isBack();
  });

  it('everybody is told to come back, at once and again: no 401, no 500, no cookie taken back', async () => {
    for (const round of ['those who meet it first, all at once', 'those who come later']) {
      const answers = Object.entries(calls()).map(async ([what, one]) => [round, what, await awayIn(await call(one))]);
      expect(await Promise.all(answers)).toEqual(Object.keys(calls()).map((what) => [round, what, AWAY]));
    }
  });

  it('is said in Russian too', async () => {
    const answer = await call({ path: '/api/orders', headers: { ...bearer(guest.token), 'Accept-Language': 'ru' } });
    expect(((await answer.json()) as { error: { message: string } }).error.message).toMatch(/Попробуйте чуть позже/);
  });

  it('sockets that are open stay open, and newcomers are told to come back', async () => {
    for (const token of [guest.token, owner.token])
      expect(await refusalOf({ token }, { url: server.url })).toMatchObject({ status: 503, details: { code: 'server.unavailable' } });
    expect(await watching.ask('live:join', { topic: 'me' })).toMatchObject({ error: { status: 503 } });
    expect([watching.socket.connected, watching.ended]).toEqual([true, []]);
  });

  it('what strangers read before is read on, and says since when it may be out of date', async () => {
    for (const { at, body, etag } of known) {
      const answer = await call({ path: at });
      expect([at, answer.status, await answer.text()]).toEqual([at, 200, body]);
      const age = Number(answer.headers.get('age'));
      expect(age).toBeGreaterThan(0);
      expect(answer.headers.get('cache-status')).toBe(`samovar; hit; ttl=-${age}; detail="the database is away"`);
      expect([answer.headers.get('retry-after'), answer.headers.get('cache-control')]).toEqual([null, 'no-cache']);
      expect(answer.headers.get('x-frame-options')).toBe('DENY');
      expect((await call({ path: at, headers: { 'If-None-Match': etag } })).status).toBe(304);
      expect((await call({ method: 'HEAD', path: at })).status).toBe(200);
    }
  });

  it('grows older with each second', async () => {
    const age = async () => Number((await call({ path: '/api/menu' })).headers.get('age'));
    const first = await age();
    await eventually(age, (later) => later > first + 1);
  });

  it('whoever needs no database is answered as ever', async () => {
    expect((await call({ path: '/api/health' })).status).toBe(200);
    expect((await call({ path: '/api/nothing' })).status).toBe(404);
    expect((await call({ path: `/api/orders?a${'[b]'.repeat(65)}=1` })).status).toBe(400);
    const ready = await call({ path: '/api/health/ready' });
    expect([ready.status, ready.headers.get('retry-after')]).toEqual([503, '5']);
  });

  it('is told to whoever runs the house once, not with each request', () => {
    expect(server.output().match(/The database is away/g)).toHaveLength(1);
  });
});

describe('when it is back', () => {
  it('so is everything: the same tokens, sockets, fresh answers', async () => {
    expect(server.output()).toMatch(/The database answers again, after \d+ s/);
    for (const at of REMEMBERED) {
      const answer = await eventually(
        () => call({ path: at }),
        (one) => one.status === 200 && one.headers.get('age') === null,
      );
      expect(answer.headers.get('cache-status')).toBeNull();
    }
    expect((await watching.join('me')).topic).toBe('me');
    await line(guest.token, { url: server.url });
    await line(owner.token, { url: server.url });
    expect(await login(server.url, guest.email)).toMatch(/\./);
    expect((await call({ path: '/admin/users/me', headers: bearer(owner.token) })).status).toBe(200);
    const renewed = await call({ method: 'POST', path: '/api/auth/refresh', body: { refreshToken: guest.refresh } });
    expect(renewed.status).toBe(200);
  });

  it('what changes afterwards is seen', async () => {
    await database.sql('update dishes set name = $1 where document_id = $2', ['Soup of the day', dish]);
    await eventually(async () => (await (await call({ path: '/api/dishes' })).text()).includes('Soup of the day'));
  });
});

/** So long it is away in one piece, under load. */
const AWAY_MS = Number(process.env.DATABASE_AWAY_SECONDS ?? 20) * 1000;
const ASKED = ['me', 'orders', 'cart', 'menu', 'dishes', 'panel'];

it('comes and goes under load on two instances: each answer is a good one or “come back”, what was remembered goes on', async () => {
  const { url } = postgresAddress;
  const twin = await startInstance({ env: { DATABASE_URL: url, RUN_JOBS: 'true' } });
  const mine = bearer(await login(server.url, guest.email));
  const seen = new Map<string, number>();
  let isOver = false;
  const asking = async (what: string, one: () => Call) => {
    while (!isOver) {
      const { status } = await call(one(), what.startsWith('twin') ? twin.url : server.url).catch(() => ({ status: 0 }));
      seen.set(`${what} ${status}`, (seen.get(`${what} ${status}`) ?? 0) + 1);
      await pause(10);
    }
  };
  const calls: Readonly<Record<string, () => Call>> = {
    me: () => ({ path: '/api/users/me', headers: mine }),
    orders: () => ({ path: '/api/orders', headers: mine }),
    cart: () => ({ method: 'POST', path: '/api/cart/items', headers: mine, body: { dish } }),
    menu: () => ({ path: '/api/menu' }),
    dishes: () => ({ path: `/api/dishes?filters[name]=${Math.random()}` }),
    panel: () => ({ path: '/admin/users/me', headers: bearer(owner.token) }),
  };
  const everything = ASKED.flatMap((what) => [what, `twin ${what}`]);
  const customers = everything.map((what) => asking(what, calls[what.replace('twin ', '')]!));
  const good = (what: string) => [200, 201].reduce((sum, status) => sum + (seen.get(`${what} ${status}`) ?? 0), 0);
  const backAfter: number[] = [];
  for (const away of [0, AWAY_MS]) {
    await until('everybody is served', () => everything.every((what) => good(what) > 0));
    await tell('stop');
    await until('everybody was told', () => everything.every((what) => what.endsWith('menu') || seen.has(`${what} 503`)));
    const read = good('menu') + good('twin menu');
    await pause(away);
    if (away > 0) expect(good('menu') + good('twin menu')).toBeGreaterThan(read);
    await tell('start');
    const [begin, before] = [Date.now(), Object.fromEntries(everything.map((what) => [what, good(what)]))];
    await until('everybody is served again', () => Object.entries(before).every(([what, count]) => good(what) > count));
    backAfter.push((Date.now() - begin) / 1000);
  }
  isOver = true;
  await Promise.all(customers);
  await twin.stop();
  expect([...seen.keys()].filter((key) => !/ (200|201|503)$/.test(key))).toEqual([]);
  expect([...seen.keys()].filter((key) => /menu (?!200)/.test(key))).toEqual([]);
  const sum = (status: RegExp) => [...seen].reduce((all, [key, count]) => (status.test(key) ? all + count : all), 0);
  process.stdout.write(
    `two instances, the database away for ${AWAY_MS / 1000} s: ${sum(/20[01]$/)} served, ${sum(/503$/)} told to come back, 0 others; back after ${backAfter.map((seconds) => seconds.toFixed(1)).join(' and ')} s\n`,
  );
});
