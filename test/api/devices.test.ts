/** Browsers that subscribe to pushes: each belongs to its person, and none leads into the house's own network. */
import { randomBytes } from 'node:crypto';
import { errorOf, visitor } from '../helpers/api';
import { customerWithCart, dish, person, PICKUP, unique, venue } from '../helpers/house';
import { pushKeys } from '../helpers/push-keys';
import { eventually } from '../helpers/patience';

const pair = () => {
  const keys = pushKeys();
  return { publicKey: keys.getPublicKey('base64url'), privateKey: keys.getPrivateKey('base64url') };
};
const subscription = (endpoint = `https://push.samovar.example/${unique('device')}`) => ({
  endpoint,
  expirationTime: null,
  keys: { p256dh: pair().publicKey, auth: randomBytes(16).toString('base64url') },
});

test('a browser subscribes once, is listed without its keys, and unsubscribes', async () => {
  const me = await person();
  const mine = subscription();
  const { body: first } = await me.call('post', '/api/devices', { ...mine, name: 'Kitchen tablet' }).expect(201);
  const { body: again } = await me.call('post', '/api/devices', { ...mine, name: 'Tablet' }).expect(201);
  expect(again.data).toEqual({ ...first.data, name: 'Tablet' });
  const { body: listed } = await me.call('get', '/api/devices').expect(200);
  expect(listed).toEqual({ data: [again.data], meta: { publicKey: process.env.VAPID_PUBLIC_KEY ?? null } });

  const other = await person();
  expect(errorOf(await other.call('delete', `/api/devices/${first.data.documentId}`)).status).toBe(404);
  await other.call('post', '/api/devices', mine).expect(201);
  expect((await me.call('get', '/api/devices').expect(200)).body.data).toEqual([]);
  await other.call('delete', `/api/devices/${first.data.documentId}`).expect(204);
  expect((await other.call('get', '/api/devices').expect(200)).body.data).toEqual([]);
  await visitor('post', '/api/devices', mine).expect(401);
});

test.each([
  ['an address in the house', { endpoint: 'https://127.0.0.1:9/x' }, 'device.private_address', ['endpoint']],
  ['an address in the cloud’s own network', { endpoint: 'https://169.254.169.254/latest' }, 'device.private_address', ['endpoint']],
  ['no https', { endpoint: 'http://push.samovar.example/x' }, 'request.invalid', ['endpoint']],
  [
    'a key of another length',
    { keys: { p256dh: 'AAAA', auth: randomBytes(16).toString('base64url') } },
    'request.invalid',
    ['keys', 'p256dh'],
  ],
])('refuses %s by name', async (_what, wrong, code, at) => {
  const refusal = errorOf(await (await person()).call('post', '/api/devices', { ...subscription(), ...wrong }).expect(400));
  expect(refusal.details).toMatchObject({ code, errors: [{ path: at }] });
});

test('nobody keeps more than twenty', async () => {
  const me = await person();
  for (let count = 0; count < 21; count += 1) await me.call('post', '/api/devices', { ...subscription(), name: String(count) }).expect(201);
  const names = (await me.call('get', '/api/devices').expect(200)).body.data.map(({ name }: { name: string }) => name);
  expect(names).toEqual(Array.from({ length: 20 }, (_, index) => String(20 - index)));
});

test('a name that leads into the house is not called', async () => {
  const { publicKey, privateKey } = pair();
  strapi.config.set('notices.vapidPublicKey', publicKey);
  strapi.config.set('notices.vapidPrivateKey', privateKey);
  try {
    await venue();
    const me = await customerWithCart([await dish(), 1]);
    const { body } = await me.call('post', '/api/devices', subscription('https://localhost:9/x')).expect(201);
    await me.call('put', '/api/notifications/preferences', { choices: { 'order-placed': { push: true } } }).expect(200);
    await me.call('post', '/api/orders', PICKUP).expect(201);
    const push = () => strapi.db.connection('notifications').where({ recipient: body.data.documentId }).first();
    expect(await eventually(push, (row) => row?.last_error)).toMatchObject({
      status: 'pending',
      last_error: expect.stringContaining('is not a public address'),
    });
  } finally {
    strapi.config.set('notices.vapidPublicKey', '');
    strapi.config.set('notices.vapidPrivateKey', '');
  }
});
