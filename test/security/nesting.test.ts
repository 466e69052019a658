/** What is nested too deep is refused by name at every door, before anybody walks it, and costs what its length costs. */
import request from 'supertest';
import { errorOf, visitor } from '../helpers/api';
import { person } from '../helpers/house';
import { panelUser } from '../helpers/panel';
import { closeLines, line } from '../helpers/sockets';

const server = () => strapi.server.httpServer;
const TOO_DEEP = [400, 'request.too_deep', 64];
const told = (answer: request.Response): unknown[] => {
  const { status, details } = errorOf(answer);
  return [status, details.code, details.max];
};

const lists = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
const objects = (levels: number): string => '{"a":'.repeat(levels - 1) + '{}' + '}'.repeat(levels - 1);
const mixed = (levels: number): string => '[{"a":'.repeat(levels / 2) + '1' + '}]'.repeat(levels / 2);
const beside = (levels: number): string => `{"name":"x","list":[1,[2]],"deep":${lists(levels - 1)}}`;

const DOORS = [
  '/api/nothing',
  '/api/auth/local',
  '/api/orders',
  '/api/bookings',
  '/api/upload',
  '/graphql',
  '/nothing',
  '/admin/login',
  '/content-manager/collection-types/api::dish.dish',
];
type Verb = 'post' | 'put' | 'patch';
const send = (verb: Verb, address: string, body: string, type = 'application/json') =>
  request(server())[verb](address).set('Content-Type', type).send(body);

afterEach(closeLines);

describe('a JSON body', () => {
  it.each([
    ['65 lists', lists(65)],
    ['4,000 lists', lists(4_000)],
    ['100,000 lists', lists(100_000)],
    ['65 objects', objects(65)],
    ['4,000 objects', objects(4_000)],
    ['40,000 objects', objects(40_000)],
    ['66 lists and objects', mixed(66)],
    ['4,000 lists and objects', mixed(4_000)],
    ['60,000 lists and objects', mixed(60_000)],
    ['100,000 lists beside flat fields', beside(100_000)],
  ])('of %s is refused by name, whatever the address', async (_, body) => {
    for (const address of DOORS) expect([address, ...told(await send('post', address, body))]).toEqual([address, ...TOO_DEEP]);
    for (const verb of ['put', 'patch'] as const) expect(told(await send(verb, '/api/users/me', body))).toEqual(TOO_DEEP);
  });

  it('of 64 levels goes on to whoever knows the address', async () => {
    for (const body of [lists(64), objects(64), mixed(64), beside(64)]) {
      expect(errorOf(await send('post', '/api/auth/local', body)).details.code).toBe('request.invalid');
      expect(errorOf(await send('post', '/graphql', body)).status).toBe(404);
    }
  });

  it('names the field that lies too deep, in the reader’s language', async () => {
    const answer = await send('post', '/api/auth/local', beside(4_000)).set('Accept-Language', 'ru');
    const error = errorOf(answer);
    expect(error.details.errors?.map(({ path }) => path)).toEqual([['deep']]);
    expect(error.message).toBe('Слишком глубокая вложенность: не больше, чем 64 уровня.');
  });

  it('still has every half of a character found and named by its place', async () => {
    const body = JSON.stringify({ a: [{ b: 'fine' }, { b: ['x', 'y'] }] }).replace('"y"', '"\\ud800"');
    const { details } = errorOf(await send('post', '/api/auth/local', body));
    expect(details.errors?.[0]?.path).toEqual(['a', 1, 'b', 1]);
    expect(details.fields).toEqual(['a.1.b.1 has characters that can’t be stored']);
    const key = errorOf(await send('post', '/api/auth/local', '{"a":{"\\udc00":1}}'));
    expect(key.details.errors?.[0]?.path).toEqual(['a', '?']);
  });

  it('too large to be read is refused for that', async () => {
    expect(errorOf(await send('post', '/api/nothing', lists(150_000))).status).toBe(413);
  });

  it('keeps nobody else waiting, many at once', async () => {
    const started = performance.now();
    const attacks = Promise.all(Array.from({ length: 60 }, () => send('post', '/api/nothing', lists(4_000))));
    const [health] = await Promise.all([visitor('get', '/api/health'), attacks]);
    expect(health.status).toBe(200);
    // A walk that copies its path at every step takes most of a second for each: a minute.
    expect(performance.now() - started).toBeLessThan(6_000);
  });
});

describe('a query', () => {
  const ADDRESSES = ['/api/dishes', '/api/menu', '/api/nothing', '/api/orders', '/nothing', '/admin/init', '/content-manager/init'];
  const brackets = (levels: number, step = '[b]'): string => `a${step.repeat(levels)}=1`;

  it.each([
    ['65 levels', brackets(65)],
    ['65 levels, written otherwise', brackets(65, '%5Bb%5D')],
    ['65 levels by number', brackets(65, '[0]')],
    ['4,000 levels', brackets(4_000)],
    ['65 levels beside others', `sort=name&${brackets(65)}&filters[name]=x`],
  ])('of %s is refused by name, whatever the address', async (_, query) => {
    for (const address of ADDRESSES) {
      expect([address, ...told(await request(server()).get(`${address}?${query}`))]).toEqual([address, ...TOO_DEEP]);
    }
    expect((await request(server()).head(`/api/dishes?${query}`)).status).toBe(400);
    expect(told(await send('post', `/api/auth/local?${query}`, '{}'))).toEqual(TOO_DEEP);
  });

  it('of 64 levels is read whole: nothing of it is lost in a long name', async () => {
    const answer = await request(server()).get(`/api/dishes?${brackets(64).replace('a', 'filters')}`);
    expect(errorOf(answer)).toMatchObject({ status: 400, details: { code: 'request.invalid' } });
    const nested = `filters${'[$and][0]'.repeat(31)}[name]=${encodeURIComponent('nobody cooks this')}`;
    expect((await visitor('get', `/api/dishes?${nested}`).expect(200)).body.data).toEqual([]);
  });
});

describe('a form', () => {
  it('is measured like a JSON body', async () => {
    const form = 'application/x-www-form-urlencoded';
    for (const levels of [65, 4_000, 80_000])
      expect(told(await send('post', '/api/auth/local', `a${'[b]'.repeat(levels)}=1`, form))).toEqual(TOO_DEEP);
    expect(errorOf(await send('post', '/api/auth/local', `a${'[b]'.repeat(63)}=1`, form)).details.code).toBe('request.invalid');
  });

  it('is measured within its JSON, the panel’s too', async () => {
    const [{ token }, cook] = [await panelUser('samovar-owner'), await person('cook')];
    for (const [address, bearer] of [
      ['/upload', token],
      ['/api/upload', cook.token],
    ] as const) {
      const answer = await request(server())
        .post(address)
        .set('Authorization', `Bearer ${bearer}`)
        .field('fileInfo', `{"name":${lists(4_000)}}`);
      expect([address, ...told(answer)]).toEqual([address, ...TOO_DEEP]);
    }
  });
});

it('a message of a socket is measured, too, and the line holds', async () => {
  const { token } = await person();
  const { ask } = await line(token);
  for (const name of ['live:join', 'no such message'])
    expect((await ask(name, JSON.parse(lists(4_000)))).error).toMatchObject({
      status: 400,
      details: { code: 'request.too_deep', max: 64 },
    });
  expect((await ask('live:join', { topic: 'me' })).data?.topic).toBe('me');
});
