/** Webhooks as a receiver sees them: signed, repeated until answered, stopped by 410, never into the house's own network. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { customerWithCart, dish, PICKUP, unique, venue } from '../helpers/house';
import { eventually } from '../helpers/patience';

const compiled = (name: string) => require(path.resolve(__dirname, '../../dist/src', name));
const { addEndpoint, rotateSecret, changeEndpoint, applyAccountingEndpoint, listEndpoints } = compiled(
  'plugins/kafka/server/webhooks/endpoints.js',
);
const { resend, listDeliveries } = compiled('plugins/kafka/server/webhooks/deliveries.js');
const { isSigned } = compiled('platform/outbound/signature.js');
const { isPublic } = compiled('platform/outbound/addresses.js');
const { nextTry } = compiled('plugins/kafka/server/webhooks/schedule.js');

interface Call {
  path: string;
  body: string;
  signature: string;
  event: string;
}
const calls: Call[] = [];
let answer: (path: string) => number = () => 200;
let base = '';
const receiver = http.createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += chunk));
  request.on('end', () => {
    calls.push({
      path: request.url ?? '',
      body,
      signature: String(request.headers['x-samovar-signature']),
      event: String(request.headers['x-samovar-event']),
    });
    const status = answer(request.url ?? '');
    response.writeHead(status, status === 302 ? { Location: '/elsewhere' } : {}).end('noted');
  });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  strapi.config.set('webhooks.mayBePrivate', true);
  await venue();
});
afterAll(async () => {
  strapi.config.set('webhooks.mayBePrivate', false);
  await strapi.db.connection('webhook_endpoints').delete();
  await new Promise((resolve) => receiver.close(resolve));
});

const endpoint = (events: string[], where: string) => addEndpoint(strapi, { name: unique('Receiver'), url: `${base}${where}`, events });
const callsTo = (where: string): Call[] => calls.filter((call) => call.path === where);
const order = async (): Promise<string> =>
  (await (await customerWithCart([await dish(), 1])).call('post', '/api/orders', PICKUP).expect(201)).body.data.documentId;
const now = (): number => Math.floor(Date.now() / 1000);
/** What would come in hours comes now. */
const hurry = async () => {
  await strapi.db.connection.raw(`update webhook_deliveries set next_attempt_at = now() where state = 'waiting'`);
  await strapi.db.connection.raw('notify webhooks');
};

it('calls whoever asked for the event, once, signed over the moment and the raw body', async () => {
  const wanting = await endpoint(['order.*'], '/orders');
  await endpoint(['payment.paid'], '/payments');
  const id = await order();
  await eventually(() => callsTo('/orders').length > 0);
  const [call] = callsTo('/orders');
  expect(JSON.parse(call?.body ?? '')).toMatchObject({ name: 'order.placed', subject: id });
  expect(call?.event).toBe('order.placed');
  expect(isSigned(call?.body, call?.signature, { secrets: [wanting.secret], seconds: now() })).toBe(true);
  expect(isSigned(`${call?.body} `, call?.signature, { secrets: [wanting.secret], seconds: now() })).toBe(false);
  expect(isSigned(call?.body, call?.signature, { secrets: ['another'], seconds: now() })).toBe(false);
  expect(isSigned(call?.body, call?.signature, { secrets: [wanting.secret], seconds: now() + 301 })).toBe(false);
  await eventually(async () => (await listDeliveries(strapi, wanting.id, { limit: 5 }))[0]?.state === 'delivered');
  expect(callsTo('/orders')).toHaveLength(1);
  expect(callsTo('/payments')).toEqual([]);
  const kept = await strapi.db.connection('webhook_endpoints').where({ id: wanting.id }).first();
  expect(kept.secret).not.toContain(wanting.secret);
});

it('comes again after a failure, follows no redirect, and again by hand', async () => {
  const failing = await endpoint(['order.placed'], '/failing');
  let next = 500;
  answer = (where) => (where === '/failing' ? next : 200);
  const began = Date.now();
  await order();
  const log = async () => (await listDeliveries(strapi, failing.id, { limit: 5 }))[0];
  for (const [status, after] of [
    [500, 302],
    [302, 200],
  ] as const) {
    const failed = await eventually(log, (delivery) => delivery?.lastStatus === status);
    expect(failed).toMatchObject({ state: 'waiting', lastAnswer: 'noted' });
    expect(failed.nextAttemptAt.getTime()).toBeGreaterThan(began + 5_000);
    next = after;
    await hurry();
  }
  const delivered = await eventually(log, ({ state }) => state === 'delivered');
  const { length } = callsTo('/failing');
  expect(length).toBeGreaterThanOrEqual(3);
  expect(delivered).toMatchObject({ attempts: length, lastStatus: 200 });
  expect(callsTo('/elsewhere')).toEqual([]);
  await resend(strapi, delivered.id);
  await eventually(() => callsTo('/failing').length === length + 1);
  expect(new Set(callsTo('/failing').map((call) => call.body)).size).toBe(1);
});

it('stops for good where the answer is 410', async () => {
  const gone = await endpoint(['order.placed'], '/gone');
  answer = (where) => (where === '/gone' ? 410 : 200);
  await order();
  await eventually(async () => (await listEndpoints(strapi)).find(({ id }: { id: string }) => id === gone.id)?.isActive === false);
  await endpoint(['order.placed'], '/beside');
  await order();
  await eventually(() => callsTo('/beside').length === 1);
  expect(callsTo('/gone')).toHaveLength(1);
  expect((await changeEndpoint(strapi, gone.id, { isActive: true })).stoppedReason).toBeNull();
});

it('signs with the old and the new secret for a day after a rotation', async () => {
  const rotated = await endpoint(['order.placed'], '/rotated');
  const { secret } = await rotateSecret(strapi, rotated.id);
  await order();
  await eventually(() => callsTo('/rotated').length === 1);
  const [call] = callsTo('/rotated');
  for (const known of [secret, rotated.secret])
    expect(isSigned(call?.body, call?.signature, { secrets: [known], seconds: now() })).toBe(true);
  await strapi.db
    .connection('webhook_endpoints')
    .where({ id: rotated.id })
    .update({ previous_until: new Date(Date.now() - 1000) });
  await order();
  await eventually(() => callsTo('/rotated').length === 2);
  expect(isSigned(callsTo('/rotated')[1]?.body, callsTo('/rotated')[1]?.signature, { secrets: [rotated.secret], seconds: now() })).toBe(
    false,
  );
});

it('never calls into the house’s own network, by address or by name', async () => {
  strapi.config.set('webhooks.mayBePrivate', false);
  try {
    for (const url of ['http://127.0.0.1/', 'http://[::1]/', 'http://169.254.169.254/', 'http://[::ffff:10.0.0.1]/', 'http://2130706433/'])
      await expect(addEndpoint(strapi, { name: unique('Bad'), url, events: ['*'] })).rejects.toMatchObject({
        code: 'webhook.private_address',
      });
    const port = new URL(base).port;
    const named = await addEndpoint(strapi, { name: unique('Named'), url: `http://localhost:${port}/named`, events: ['order.placed'] });
    await order();
    await eventually(async () => (await listDeliveries(strapi, named.id, { limit: 1 }))[0]?.lastAnswer?.includes('not a public address'));
    expect(callsTo('/named')).toEqual([]);
  } finally {
    strapi.config.set('webhooks.mayBePrivate', true);
  }
});

it.each([
  ['8.8.8.8', true],
  ['172.32.0.1', true],
  ['2606:4700::1111', true],
  ['172.31.255.255', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['255.255.255.255', false],
  ['::', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['::ffff:8.8.8.8', false],
  ['2002:7f00:1::', false],
  ['example.com', false],
])('%s is public: %s', (address, expected) => expect(isPublic(address)).toBe(expected));

it('waits longer and longer, six hours at most, and gives up after three days', () => {
  const waits = Array.from({ length: 20 }, (_, failed) => nextTry(failed + 1, 0, 0.999) as number);
  expect(waits[0]).toBeLessThanOrEqual(10_000);
  waits.slice(1).forEach((wait, index) => expect(wait).toBeGreaterThanOrEqual(waits[index] as number));
  expect(Math.max(...waits)).toBeLessThanOrEqual(6 * 3_600_000);
  expect(nextTry(1, 3 * 86_400_000, 0)).toBeNull();
  expect(nextTry(30, 3 * 86_400_000 - 1, 0)).toBeGreaterThan(4 * 3_600_000);
});

it('makes the accounting program an endpoint, once, with the secret of the environment', async () => {
  const env = { ACCOUNTING_WEBHOOK_URL: `${base}/accounting`, ACCOUNTING_SECRET: 'shared-with-the-accountant' };
  await applyAccountingEndpoint(strapi, env);
  await applyAccountingEndpoint(strapi, { ...env, ACCOUNTING_WEBHOOK_URL: `${base}/accounting2` });
  const found = (await listEndpoints(strapi)).filter(({ name }: { name: string }) => name === 'Accounting');
  expect(found).toEqual([expect.objectContaining({ url: `${base}/accounting2`, events: ['booking.*', 'payment.*'], isActive: true })]);
  await expect(applyAccountingEndpoint(strapi, { ACCOUNTING_WEBHOOK_URL: base })).rejects.toThrow('ACCOUNTING_SECRET');
});
