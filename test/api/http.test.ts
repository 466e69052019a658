/** Small things of HTTP as RFC 9110 and habit have them: ranges, encodings, types, caches, methods, languages. */
import fs from 'node:fs';
import path from 'node:path';
import { everyRoute } from '../helpers/routes';
import { client, errorOf, visitor } from '../helpers/api';
import { category, dish, person, unique } from '../helpers/house';
import { sharedUrl } from '../helpers/instance';
import { panelUser } from '../helpers/panel';

const raw = (target: string, headers: Record<string, string> = {}, init: RequestInit = {}): Promise<Response> =>
  fetch(`${sharedUrl()}${target}`, { redirect: 'manual', ...init, headers: { ...headers } });

describe('an uploaded file', () => {
  const name = `${unique('range')}.png`;
  const bytes = Buffer.from(Array.from({ length: 11_000 }, (_, at) => at % 251));
  const file = path.join(strapi.dirs.static.public, 'uploads', name);
  beforeAll(() => fs.writeFileSync(file, bytes));
  afterAll(() => fs.rmSync(file));

  it.each([
    ['bytes=0-99', 0, 99],
    ['bytes=0-524287', 0, 10_999],
    ['bytes=10999-', 10_999, 10_999],
    ['bytes=5000-', 5_000, 10_999],
    ['bytes=-5', 10_995, 10_999],
    ['bytes=-99999', 0, 10_999],
    ['bytes= 0-0', 0, 0],
    ['BYTES=3-3', 3, 3],
    [`bytes=1-${'9'.repeat(40)}`, 1, 10_999],
  ])('is sent in part: %s', async (range, first, last) => {
    const answer = await raw(`/uploads/${name}`, { Range: range });
    const body = Buffer.from(await answer.arrayBuffer());
    expect([answer.status, answer.headers.get('content-range'), answer.headers.get('content-length')]).toEqual([
      206,
      `bytes ${first}-${last}/11000`,
      String(last - first + 1),
    ]);
    expect(body.equals(bytes.subarray(first, last + 1))).toBe(true);
  });

  it.each(['bytes=11000-', 'bytes=99999999-', 'bytes=99999999-999999999', 'bytes=-0'])(
    'has no part that lies behind its end: %s',
    async (range) => {
      const answer = await raw(`/uploads/${name}`, { Range: range });
      expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */11000']);
      expect(answer.headers.get('content-type')).toContain('application/json');
      expect(await answer.json()).toMatchObject({ data: null, error: { status: 416, details: { code: 'request.range_not_satisfiable' } } });
    },
  );

  it.each([
    'bytes=abc',
    'bytes',
    'lines=0-5',
    'bytes=9-5',
    'bytes=0-5,10-20',
    'bytes=--5',
    'bytes=0-5;x',
    'bytes=',
    'bytes=,',
    'bytes=-',
    'bytes=1.5-2',
    `bytes=${'9'.repeat(40)}-1`,
  ])('is sent whole where the range says nothing, or asks for several: %s', async (range) => {
    const answer = await raw(`/uploads/${name}`, { Range: range });
    expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([200, 11_000]);
  });

  it('is told whole by its head, whatever part of it is named', async () => {
    const head = await raw(`/uploads/${name}`, { Range: 'bytes=0-9' }, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '11000']);
  });

  it('is told to whoever asks for its head, or has it already', async () => {
    const head = await raw(`/uploads/${name}`, {}, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), head.headers.get('accept-ranges'), head.headers.get('content-type')]).toEqual([
      200,
      '11000',
      'bytes',
      'image/png',
    ]);
    const etag = String(head.headers.get('etag'));
    // `fetch` asks for a new one together with its condition.
    await visitor('get', `/uploads/${name}`, undefined, { 'If-None-Match': etag }).expect(304);
    expect((await raw(`/uploads/${name}`, { 'If-Match': '"another"' })).status).toBe(412);
    const changed = await raw(`/uploads/${name}`, { Range: 'bytes=0-9', 'If-Range': '"another"' });
    expect([changed.status, (await changed.arrayBuffer()).byteLength]).toEqual([200, 11_000]);
  });

  it.each([
    `/uploads/${unique('none')}.png`,
    '/uploads/',
    '/uploads/../package.json',
    '/uploads/%2e%2e/%2e%2e/package.json',
    '/uploads/.gitkeep',
    '/uploads/%00',
  ])('that is none is not there: %s', async (target) => {
    const answer = await raw(target, { Range: 'bytes=0-9' });
    expect([target, [400, 404].includes(answer.status)]).toEqual([target, true]);
    expect(await answer.json()).toMatchObject({ data: null });
  });
});

describe('an encoding', () => {
  beforeAll(async () => {
    const { id } = await category();
    for (let count = 0; count < 6; count += 1)
      await dish({ category: id, description: 'Beetroot, cabbage and beef, as grandmother made it. '.repeat(8) });
  });

  it.each([
    ['gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'gzip'],
    ['*', 'gzip'],
    ['br;q=1, gzip;q=0.2', 'gzip'],
    ['GZIP', 'gzip'],
    ['gzip;q=0', null],
    ['gzip; q=0.000', null],
    ['gzip;q=0, *', null],
    ['br', null],
    ['identity', null],
    ['gzip;q=0.1, identity;q=0.9', null],
    ['xgzip', null],
    ['', null],
  ])('is used where it is welcome: “%s”', async (accepted, used) => {
    const { status, headers } = await visitor('get', '/api/menu', undefined, { 'Accept-Encoding': accepted }).expect(200);
    expect([status, headers['content-encoding'] ?? null, String(headers.vary).includes('Accept-Encoding')]).toEqual([200, used, true]);
  });
});

describe('a page of another site', () => {
  const CORS = /^access-control-/;
  const told = async (target: string, headers: Record<string, string>) =>
    [...(await raw(target, headers)).headers].filter(([name]) => CORS.test(name));

  it.each(['/api/menu', '/api/dishes', '/api/health', '/api/nothing', '/uploads/none.png', '/'])(
    'is the only one that is told what it may: %s',
    async (target) => {
      expect(await told(target, {})).toEqual([]);
      expect(await told(target, { Origin: 'https://stranger.example' })).toEqual([]);
      expect(String((await raw(target)).headers.get('vary'))).toContain('Origin');
    },
  );
});

describe('a body', () => {
  it.each([
    'text/plain',
    'application/xml',
    'text/html; charset=utf-8',
    'application/octet-stream',
    'application/merge-patch+json',
    'application/jsonp',
    'json',
    '',
  ])('of a type that nobody reads is refused: “%s”', async (type) => {
    const answer = await raw('/api/auth/local', { 'Content-Type': type }, { method: 'POST', body: Buffer.from('{"identifier":"a"}') });
    expect([answer.status, answer.headers.get('accept')]).toEqual([415, expect.stringContaining('application/json')]);
    expect(await answer.json()).toMatchObject({ data: null, error: { status: 415, details: { code: 'request.unsupported_type' } } });
  });

  it.each(['application/json', 'APPLICATION/JSON; charset=UTF-8', 'application/x-www-form-urlencoded'])(
    'of a type that is read is read: %s',
    async (type) => {
      const body = type.includes('form') ? 'identifier=a&password=b' : '{"identifier":"a","password":"b"}';
      const answer = await raw('/api/auth/local', { 'Content-Type': type }, { method: 'POST', body });
      expect([type, answer.status]).toEqual([type, 400]);
      expect(JSON.stringify(await answer.json())).not.toContain('request.invalid');
    },
  );

  it('that is empty has no type to be refused', async () => {
    const answer = await raw('/api/auth/logout', { 'Content-Type': 'text/plain', 'Content-Length': '0' }, { method: 'POST' });
    expect(answer.status).not.toBe(415);
  });
});

describe('a cache on the way', () => {
  it('keeps no token and nothing personal, of any read there is', async () => {
    const [{ token }, host] = [await person('manager'), await panelUser('samovar-host')];
    const reads = (await everyRoute())
      .filter(({ method }) => method === 'GET')
      .map(({ path: target }) => target.replace(/:\w+(\([^)]*\))?/g, 'abcdefghijklmnopqrstuvwx'));
    const asked = [
      ...reads.map((target) => [target.startsWith('/api') ? target : `/api${target}`, token]),
      ...['/admin/users/me', '/backoffice/people', '/admin/permissions'].map((target) => [target, host.token]),
    ] as [string, string][];
    const kept: string[] = [];
    const seen: Record<number, number> = {};
    for (const [target, bearer] of asked) {
      const answer = await raw(target, { Authorization: `Bearer ${bearer}` });
      await answer.arrayBuffer();
      seen[answer.status] = (seen[answer.status] ?? 0) + 1;
      if (!/no-store/.test(String(answer.headers.get('cache-control')))) kept.push(`${target} ${answer.headers.get('cache-control')}`);
    }
    console.log(`${asked.length} reads: ${JSON.stringify(seen)}`);
    expect(Object.keys(seen).filter((status) => Number(status) >= 500)).toEqual([]);
    // What is the same for everybody says so itself.
    expect(kept.filter((line) => !/public, max-age=\d+$/.test(line))).toEqual([]);
    expect(kept.map((line) => line.split(' ')[0])).toEqual(expect.arrayContaining(['/api/events/calendar.ics']));
  });

  it('keeps no answer to a sign-in, and no refusal', async () => {
    const { email } = await person();
    for (const [body, status] of [
      [{ identifier: email, password: 'Correct-horse-9' }, 200],
      [{ identifier: email, password: 'wrong' }, 400],
    ] as const) {
      const { headers } = await visitor('post', '/api/auth/local', body).expect(status);
      expect(headers['cache-control']).toBe('no-store');
    }
    const { headers } = await visitor('post', '/admin/login', { email, password: 'wrong' });
    expect(headers['cache-control']).toBe('no-store');
  });

  it('asks again for what guests read', async () => {
    for (const target of ['/api/menu', '/api/dishes']) {
      const { headers } = await visitor('get', target).expect(200);
      expect([headers['cache-control'], headers.etag]).toEqual(['no-cache', expect.any(String)]);
    }
  });
});

describe('an address', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('that is none is none for %s, too', async (method) => {
    for (const target of ['/api/unknown', '/unknown', '/api/dishes/abcdefghijklmnopqrstuvwx/unknown', '/uploads/unknown.png']) {
      const answer = await raw(target, {}, { method });
      expect([target, answer.status, answer.headers.get('allow')]).toEqual([target, 404, null]);
      expect(await answer.json()).toMatchObject({ error: { details: { code: 'request.not_found' } } });
    }
  });

  it('that is one says which methods it has', async () => {
    const answer = await raw('/api/dishes', {}, { method: 'DELETE' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, expect.stringContaining('GET')]);
  });
});

it('the panel’s limit says when to come back', async () => {
  const limits: object = strapi.config.get('accounts.limits');
  strapi.config.set('accounts.limits', { ...limits, perAccount: 3 });
  const email = `${unique('nobody')}@samovar.test`;
  const tries = [];
  for (let count = 0; count < 7; count += 1) tries.push(await visitor('post', '/admin/login', { email, password: 'wrong' }));
  strapi.config.set('accounts.limits', limits);
  const refused = tries.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(0);
  for (const answer of refused) {
    const seconds = Number(answer.headers['retry-after']);
    expect([seconds >= 1, seconds <= 900, errorOf(answer).status]).toEqual([true, true, 429]);
  }
});

describe('a language', () => {
  const name = unique('Borscht');
  beforeAll(async () => {
    const { id } = await category({ translations: { ru: { name: 'Супы' }, 'pt-BR': { name: 'Sopas' } } });
    await dish({ category: id, name, translations: { ru: { name: `Борщ ${name}` }, 'pt-BR': { name: `Brasil ${name}` } } });
  });

  it.each([
    ['ru', 'Борщ '],
    ['ru-RU', 'Борщ '],
    ['ru-UA', 'Борщ '],
    ['ru-Cyrl-RU', 'Борщ '],
    ['RU', 'Борщ '],
    ['pt-BR', 'Brasil '],
    ['pt-PT', ''],
    ['en-GB', ''],
    ['de', ''],
  ])('is the one asked for, or its nearest: %s', async (locale, before) => {
    const { text } = await client()('get', `/api/menu?locale=${locale}`).expect(200);
    expect(text).toContain(`"name":"${before}${name}"`);
  });

  it.each(['r', 'ru_RU', 'ru-', '-ru', 'ru-toolongaword', '<script>', 'a'.repeat(40)])('that is none is refused: %s', async (locale) => {
    await client()('get', `/api/menu?locale=${encodeURIComponent(locale)}`).expect(400);
  });
});
