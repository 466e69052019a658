/** Web pushes as a push service and a browser see them: over TLS, signed by the house, readable by that browser alone. */
import { execFileSync } from 'node:child_process';
import { createECDH, createPublicKey, randomBytes, verify } from 'node:crypto';
import fs from 'node:fs';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import { pushKeys } from '../helpers/push-keys';
import path from 'node:path';
import { fire } from '../concurrency/race';
import { PICKUP } from '../helpers/house';
import { addDish, addGuest, emptyHouse, login, mortal, type House } from './own-house';
import { becomes, eventually } from '../helpers/patience';

const { decrypt } = require('http_ece') as { decrypt(body: Buffer, keys: object): Buffer };

interface Received {
  path: string;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'samovar-push-'));
const certificate = path.join(folder, 'certificate.pem');
const received: Received[] = [];
const answers = new Map<string, number[]>();
const vapid = pushKeys();
let service: https.Server;
let house: House;
let server: Awaited<ReturnType<typeof mortal>>;

beforeAll(async () => {
  const key = path.join(folder, 'key.pem');
  const wish = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=push'];
  const files = ['-keyout', key, '-out', certificate];
  execFileSync('openssl', ['req', ...wish, ...files, '-addext', 'subjectAltName=IP:127.0.0.1'], { stdio: 'ignore' });
  service = https.createServer({ key: fs.readFileSync(key), cert: fs.readFileSync(certificate) }, (request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const at = request.url ?? '';
      received.push({ path: at, headers: request.headers, body: Buffer.concat(parts) });
      response.writeHead(answers.get(at)?.shift() ?? 201).end();
    });
  });
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  house = await emptyHouse();
  server = await mortal(house, {
    NODE_EXTRA_CA_CERTS: certificate,
    VAPID_PUBLIC_KEY: vapid.getPublicKey('base64url'),
    VAPID_PRIVATE_KEY: vapid.getPrivateKey('base64url'),
    WEBHOOK_ALLOW_PRIVATE: 'true',
  });
});
afterAll(async () => {
  await server?.stop();
  await house?.drop();
  await new Promise((resolve) => service.close(resolve));
  fs.rmSync(folder, { recursive: true });
});

/** A browser's side of a subscription. */
function browser() {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  const at = `/push/${randomBytes(8).toString('hex')}`;
  const auth = randomBytes(16).toString('base64url');
  const endpoint = `https://127.0.0.1:${(service.address() as AddressInfo).port}${at}`;
  return {
    at,
    subscription: { endpoint, keys: { p256dh: pair.getPublicKey('base64url'), auth } },
    read: ({ body }: Received) =>
      JSON.parse(decrypt(body, { version: 'aes128gcm', privateKey: pair, authSecret: auth }).toString()) as Record<string, string>,
  };
}

async function guestWith(...browsers: ReturnType<typeof browser>[]) {
  const { id, email } = await addGuest(house);
  const token = await login(server.url, email);
  for (const { subscription } of browsers) {
    const answer = await fire({ url: server.url, token, path: '/api/devices', body: subscription });
    expect(answer.status).toBe(201);
  }
  return { id, token };
}

/** An order that its guest takes back: that is urgent news. */
async function cancelled(token: string): Promise<{ documentId: string; number: string }> {
  await fire({ url: server.url, token, path: '/api/cart/items', body: { dish: await addDish(house), quantity: 1 } });
  const { body } = await fire({ url: server.url, token, path: '/api/orders', body: PICKUP });
  await fire({ url: server.url, token, path: `/api/orders/${body.data.documentId}/cancel`, body: {} });
  return body.data;
}

const receivedAt = (at: string) => received.filter((call) => call.path === at);
const pushes = (about: string) =>
  house.sql<{ status: string; attempts: number; last_error: string | null }>(
    `select status, attempts, last_error from notifications where about = $1 and channel = 'push' order by id`,
    [about],
  );

it('reaches the browser encrypted, signed and marked as urgent, once', async () => {
  const mine = browser();
  const { token } = await guestWith(mine);
  const { documentId, number } = await cancelled(token);
  await eventually(
    () => pushes(documentId),
    (told) => told.some(({ status }) => status === 'sent'),
  );
  const [call, ...more] = receivedAt(mine.at);
  expect(more).toEqual([]);
  if (!call) throw new Error('Nothing came');
  expect(call.headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '3600', urgency: 'high' });
  expect(call.body.toString('latin1')).not.toContain(number);
  expect(mine.read(call)).toMatchObject({ title: `Your order ${number} is cancelled`, kind: 'order-cancelled', about: documentId });
  const [, jwt = '', key = ''] = /^vapid t=([^,]+), ?k=(.+)$/.exec(String(call.headers.authorization)) ?? [];
  expect(key).toBe(vapid.getPublicKey('base64url'));
  const [head = '', claims = '', signature = ''] = jwt.split('.');
  const point = vapid.getPublicKey();
  const jwk = { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') };
  const publicKey = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' as const };
  expect(verify('sha256', Buffer.from(`${head}.${claims}`), publicKey, Buffer.from(signature, 'base64url'))).toBe(true);
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
    aud: new URL(mine.subscription.endpoint).origin,
    sub: 'mailto:house@samovar.test',
  });
});

it('forgets a browser that is gone, and goes on to the others', async () => {
  const [dead, alive] = [browser(), browser()];
  answers.set(dead.at, [410]);
  const { id, token } = await guestWith(dead, alive);
  const { documentId } = await cancelled(token);
  await becomes(
    () => pushes(documentId),
    [
      { status: 'failed', attempts: 1, last_error: 'The push service knows no such device (410)' },
      { status: 'sent', attempts: 1, last_error: null },
    ],
  );
  expect(receivedAt(alive.at)).toHaveLength(1);
  await becomes(() => house.sql('select endpoint from devices where user_id = $1', [id]), [{ endpoint: alive.subscription.endpoint }]);
});

it('tries again when the service is out of order, with the same id', async () => {
  const mine = browser();
  answers.set(mine.at, [500]);
  const { token } = await guestWith(mine);
  const { documentId } = await cancelled(token);
  await eventually(
    () => pushes(documentId),
    ([push]) => push?.last_error?.includes('500'),
  );
  await house.sql(`update notifications set next_attempt_at = now() at time zone 'utc' where about = $1 and status = 'pending'`, [
    documentId,
  ]);
  await eventually(
    () => pushes(documentId),
    ([push]) => push?.status === 'sent',
  );
  const ids = receivedAt(mine.at).map((call) => mine.read(call).id);
  expect(ids).toHaveLength(2);
  expect(ids[0]).toBe(ids[1]);
});
