/** What Prometheus reads, and who else may not. */
import path from 'node:path';
import { visitor } from '../helpers/api';
import { customerWithCart, dish, PICKUP, venue } from '../helpers/house';

const { mayRead } = require(path.resolve(__dirname, '../../dist/src/platform/metrics/endpoint.js'));

const read = async (): Promise<string> => (await visitor('get', '/metrics').expect(200)).text;
const valueOf = (text: string, line: string): number =>
  Number(
    text
      .split('\n')
      .find((one) => one.startsWith(`${line} `))
      ?.split(' ')
      .at(-1),
  );

it('counts answered requests by area, method and status, however strange their addresses', async () => {
  await venue();
  const placed = 'samovar_http_requests_total{method="POST",area="api/orders",status="201"}';
  const before = valueOf(await read(), placed) || 0;
  const guest = await customerWithCart([await dish(), 1]);
  await guest.call('post', '/api/orders', PICKUP).expect(201);
  for (const name of ['a', 'b', 'c']) await visitor('get', `/api/nothing-${name}/${name}`);
  const after = await read();
  expect(valueOf(after, placed)).toBe(before + 1);
  expect(after).not.toContain('nothing-');
});

it('tells the outbox, the pool, the transport and the event loop', async () => {
  const text = await read();
  expect(valueOf(text, 'samovar_database_up')).toBe(1);
  expect(valueOf(text, 'samovar_transport_up{transport="local"}')).toBe(1);
  for (const name of [
    'samovar_outbox_unsent',
    'samovar_outbox_dead',
    'samovar_outbox_oldest_seconds',
    'samovar_dead_letters',
    'samovar_webhooks_waiting',
  ])
    expect(valueOf(text, name)).toBeGreaterThanOrEqual(0);
  expect(text).toMatch(/^nodejs_eventloop_lag_seconds \d/m);
  expect(text).toMatch(/^samovar_database_connections\{state="used"\} \d/m);
});

it.each([
  ['this machine', undefined, '127.0.0.1', {}, true],
  ['this machine over IPv6', undefined, '::ffff:127.0.0.1', {}, true],
  ['the world through a proxy on this machine', undefined, '127.0.0.1', { 'x-forwarded-for': '8.8.8.8' }, false],
  ['another machine', undefined, '10.0.0.2', {}, false],
  ['another machine with the token', 'opensesame', '10.0.0.2', { authorization: 'Bearer opensesame' }, true],
  ['this machine without the token that is demanded', 'opensesame', '127.0.0.1', {}, false],
  ['a wrong token', 'opensesame', '127.0.0.1', { authorization: 'Bearer opensesamf' }, false],
])('%s may read: see table', (_who, token, remoteAddress, headers, expected) => {
  const ctx = { req: { socket: { remoteAddress } }, get: (name: string) => (headers as Record<string, string>)[name] ?? '' };
  expect(mayRead(ctx, token)).toBe(expected);
});

it('is not there for somebody from outside', async () => {
  await visitor('get', '/api/metrics', undefined, { 'X-Forwarded-For': '203.0.113.7' }).expect(404);
});
