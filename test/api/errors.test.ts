/** One shape for every fault, in the reader’s language, with the request’s id; never a 500 for what a client sent. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { errorOf, visitor } from '../helpers/api';
import { customerWithCart, dish, person, PICKUP, unique, venue, type Person } from '../helpers/house';

let staff: Person;
let guest: Person;
beforeAll(async () => {
  await venue();
  [staff, guest] = [await person('staff'), await person()];
});

interface Raw {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: { data: null; error: { status: number; details: { code: string; requestId: string } } };
}

/** Sends exactly these bytes. */
const raw = (method: string, path: string, headers: http.OutgoingHttpHeaders, bytes: string | Buffer): Promise<Raw> =>
  new Promise((resolve, reject) => {
    const { port } = strapi.server.httpServer.address() as AddressInfo;
    const call = http.request(
      { port, host: '127.0.0.1', method, path, headers: { 'Content-Length': Buffer.byteLength(bytes), ...headers } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: JSON.parse(Buffer.concat(parts).toString() || 'null') as Raw['body'],
          }),
        );
      },
    );
    call.on('error', reject);
    call.end(bytes);
  });
const bearer = () => ({ Authorization: `Bearer ${staff.token}`, 'Content-Type': 'application/json' });

describe('each status has the one shape', () => {
  it('400: what is malformed, with the path of every fault', async () => {
    const error = errorOf(
      await staff
        .call('post', '/api/dishes', { name: '', price: 'x', category: 'no id', optionGroups: [{ name: 'G', options: [{}] }] })
        .expect(400),
    );
    expect(error.name).toBe('ValidationError');
    expect(error.details.errors?.map(({ path }) => path)).toEqual(
      expect.arrayContaining([['name'], ['price'], ['category'], ['optionGroups', 0, 'options', 0, 'name']]),
    );
  });

  it.each(['{"name": ', '[1, 2', 'name=x', '{"name": "\ud800"', ''])('400: JSON that is none: %j', async (bytes) => {
    const { status, body } = await raw('POST', '/api/categories', bearer(), bytes);
    expect(status).toBe(400);
    expect(body).toMatchObject({
      data: null,
      error: { status: 400, details: { code: expect.stringMatching(/^request\./), requestId: expect.any(String) } },
    });
  });

  it.each([
    ['an array', '[]'],
    ['a text', '"x"'],
    ['a number', '5'],
    ['null', 'null'],
    ['a body in a body', '{"data": {"data": 1}}'],
  ])('400: a body that is %s', async (_, bytes) => {
    const { status, body } = await raw('POST', '/api/categories', bearer(), bytes);
    expect([status, body.error.status]).toEqual([400, 400]);
  });

  it('401: no token; 403: not allowed; 404: nothing there or no such address', async () => {
    expect(errorOf(await visitor('get', '/api/orders').expect(401)).details.code).toBe('request.unauthenticated');
    expect(errorOf(await guest.call('post', '/api/categories', { name: 'x' }).expect(403)).details.code).toBe('request.forbidden');
    expect(errorOf(await guest.call('get', '/api/orders/zzzzzzzzzzzzzzzzzzzzzzzz').expect(404)).details.code).toBe('request.not_found');
    expect(errorOf(await visitor('get', '/api/nothing').expect(404)).details.code).toBe('request.not_found');
  });

  it('405: a method that is not offered there', async () => {
    expect(errorOf(await staff.call('put', '/api/orders/zzzzzzzzzzzzzzzzzzzzzzzz', {}).expect(405)).details.code).toBe(
      'request.method_not_allowed',
    );
  });

  it('409 says which, 422 says that a key was used for something else', async () => {
    expect(errorOf(await guest.call('post', '/api/orders', PICKUP).expect(409)).details.code).toBe('cart.empty');
    const { documentId } = await dish();
    const key = { 'Idempotency-Key': unique('key') };
    await guest.call('post', '/api/cart/items', { dish: documentId }, key).expect(201);
    const replay = await guest.call('post', '/api/cart/items', { dish: documentId }, key).expect(201);
    expect(replay.headers['idempotent-replay']).toBe('true');
    expect(replay.body.data.lines[0].quantity).toBe(1);
    expect(errorOf(await guest.call('post', '/api/cart/items', { dish: documentId, quantity: 2 }, key).expect(422)).details.code).toBe(
      'idempotency.key_reused',
    );
    expect(
      errorOf(await guest.call('post', '/api/cart/items', { dish: documentId }, { 'Idempotency-Key': 'k'.repeat(256) }).expect(400)).details
        .code,
    ).toBe('idempotency.key_too_long');
  });

  it('413: a body of 300 kB', async () => {
    const { status, body } = await raw('POST', '/api/categories', bearer(), JSON.stringify({ name: 'x'.repeat(300 * 1024) }));
    expect([status, body.error.details.code]).toEqual([413, 'request.too_large']);
  });
});

describe('500: a fault of ours', () => {
  it('has the common shape and the request’s id, says nothing of what broke, and is logged once', async () => {
    const logged = jest.spyOn(strapi.log, 'error').mockImplementation(() => strapi.log);
    const id = unique('trace');
    await strapi.db.connection.raw('alter table sites rename to sites_lost');
    try {
      const response = await visitor('get', '/api/site', undefined, { 'X-Request-Id': id, Cookie: 'a=b' }).expect(500);
      expect(errorOf(response)).toEqual({
        status: 500,
        name: 'InternalServerError',
        message: 'Something went wrong on our side. Tell us the request id.',
        details: { code: 'server.error', requestId: id },
      });
      expect(response.text).not.toMatch(/select|sites|relation|node_modules| at /i);
      expect(logged).toHaveBeenCalledTimes(1);
      expect(logged).toHaveBeenCalledWith(expect.objectContaining({ message: expect.stringContaining('sites') }));
    } finally {
      await strapi.db.connection.raw('alter table sites_lost rename to sites');
      logged.mockRestore();
    }
    await visitor('get', '/api/site', undefined, { Cookie: 'a=b' }).expect((response) => expect(response.status).not.toBe(500));
  });
});

describe('the request’s id', () => {
  it('is the caller’s own where it is a plain one, in the header and in the error', async () => {
    const id = unique('trace');
    const response = await visitor('get', '/api/nothing', undefined, { 'X-Request-Id': id }).expect(404);
    expect([response.headers['x-request-id'], errorOf(response).details.requestId]).toEqual([id, id]);
  });

  it.each(['short', 'x'.repeat(101), 'with spaces in it', '<script>alert(1)</script>'])('is a new one instead of “%s”', async (id) => {
    const response = await visitor('get', '/api/nothing', undefined, { 'X-Request-Id': id }).expect(404);
    expect(response.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(errorOf(response).details.requestId).toBe(response.headers['x-request-id']);
  });

  it('goes with good answers too, and into the events of the request', async () => {
    const buyer = await customerWithCart([await dish(), 1]);
    const id = unique('trace');
    const { body, headers } = await buyer.call('post', '/api/orders', PICKUP, { 'X-Request-Id': id }).expect(201);
    expect(headers['x-request-id']).toBe(id);
    expect(await strapi.db.connection('outbox_events').where({ key: body.data.documentId }).pluck('trace_id')).toEqual([id]);
  });
});

describe('languages', () => {
  const emptyCart = async (language: string) =>
    errorOf(await guest.call('post', '/api/orders', PICKUP, { 'Accept-Language': language }).expect(409));
  beforeAll(() => guest.call('delete', '/api/cart').expect(200));

  it.each([
    ['ru', 'Корзина пуста. Сначала добавьте блюдо.'],
    ['ru-RU,ru;q=0.9,en;q=0.8', 'Корзина пуста. Сначала добавьте блюдо.'],
    ['en', 'The cart is empty. Add a dish first.'],
    ['de', 'The cart is empty. Add a dish first.'],
    ['*', 'The cart is empty. Add a dish first.'],
  ])('%s: %s', async (language, message) => {
    const error = await emptyCart(language);
    expect(error).toMatchObject({ message, details: { code: 'cart.empty' } });
  });

  it('Strapi’s own refusals are said in Russian too', async () => {
    expect(errorOf(await visitor('get', '/api/orders', undefined, { 'Accept-Language': 'ru' }).expect(401)).message).toBe(
      'Сначала войдите.',
    );
    expect(errorOf(await visitor('get', '/api/nothing', undefined, { 'Accept-Language': 'ru' }).expect(404)).message).toBe(
      'Здесь ничего нет, или это не ваше.',
    );
    expect(errorOf(await guest.call('post', '/api/categories', {}, { 'Accept-Language': 'ru' }).expect(403)).message).toMatch(/[а-я]/);
  });
});

describe('other sites', () => {
  it('frame nothing of ours, and no browser guesses what an answer is, ahead of the stack and through it', async () => {
    for (const path of ['/api/dishes', '/api/cart', '/api/nothing', '/admin/']) {
      const { headers } = await visitor('get', path);
      expect([path, headers['x-frame-options'], headers['x-content-type-options'], headers['referrer-policy']]).toEqual([
        path,
        'DENY',
        'nosniff',
        'strict-origin-when-cross-origin',
      ]);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    }
  });

  it('meet below /api, where the headers are remembered, the same ones as where they are made anew', async () => {
    const SECURITY = /^(?:content-security|cross-origin|origin-agent|referrer|strict-transport|x-(?!request-id))/;
    const securityOf = ({ headers }: { headers: Record<string, string> }) =>
      Object.entries(headers).filter(([name]) => SECURITY.test(name));
    const [made, ...remembered] = await Promise.all([
      visitor('get', '/nothing'),
      visitor('get', '/api/nothing'),
      visitor('post', '/api/orders', {}),
      visitor('get', '/api/cart'),
    ]);
    expect(securityOf(made).length).toBeGreaterThan(6);
    for (const answer of remembered) expect(securityOf(answer)).toEqual(securityOf(made));
  });

  it('get no CORS permission unless they are on the list', async () => {
    for (const path of ['/api/dishes', '/api/cart']) {
      const response = await visitor('get', path, undefined, { Origin: 'https://evil.example' });
      expect(response.headers['access-control-allow-origin']).toBeUndefined();
    }
  });
});
