/** A browser subscribes to pushes with what its `PushManager` gave it, and unsubscribes. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { action } from '#platform/actions/action';
import { callerId } from '#platform/actions/caller';
import { byId, line, moment } from '#platform/actions/fields';
import { fieldError } from '#domain/errors';
import { PrivateAddress, refusePrivateLiteral } from '#platform/outbound/addresses';
import { devicesOf, forgetDevice, keepDevice } from '../rows/devices';

const bytes = (length: number) =>
  z
    .string()
    .max(200)
    .refine(
      (value) => /^[A-Za-z0-9_-]+={0,2}$/.test(value) && Buffer.from(value, 'base64url').length === length,
      `is not ${length} bytes of base64url`,
    );
const subscription = z.object({
  endpoint: z.url({ protocol: /^https$/, error: 'is not an https address' }).max(2000),
  keys: z.strictObject({ p256dh: bytes(65), auth: bytes(16) }),
  expirationTime: z.number().min(0).max(8.64e15).nullish(),
  name: line(200).nullish(),
});
const device = z
  .object({
    documentId: z.string(),
    name: z.string().nullable(),
    createdAt: moment,
  })
  .meta({ id: 'Device' });

/** Names are checked at every push; what is written as an address is refused at once. @throws DomainError `device.private_address` */
function demandPublic(strapi: Core.Strapi, endpoint: string): void {
  if (strapi.config.get('webhooks.mayBePrivate', false)) return;
  try {
    refusePrivateLiteral(new URL(endpoint));
  } catch (refusal) {
    throw refusal instanceof PrivateAddress ? fieldError('device.private_address', 'endpoint') : refusal;
  }
}

export const deviceActions = [
  action({
    name: 'listDevices',
    method: 'GET',
    path: '/devices',
    summary: 'My browsers that get pushes, and the key that a browser subscribes with (null: this house sends no pushes).',
    isBare: true,
    output: z.object({ data: z.array(device), meta: z.object({ publicKey: z.string().nullable() }) }),
    handle: async (_input, strapi) => ({
      data: await devicesOf(strapi, callerId(strapi)),
      meta: { publicKey: strapi.config.get<string>('notices.vapidPublicKey') || null },
    }),
  }),
  action({
    name: 'addDevice',
    method: 'POST',
    path: '/devices',
    summary: 'Subscribes this browser: the JSON of its PushSubscription, and a name for it. Again: the same one.',
    status: 201,
    body: subscription,
    output: device,
    handle: async ({ body: { endpoint, keys, name } }, strapi) => {
      demandPublic(strapi, endpoint);
      return keepDevice(strapi, callerId(strapi), { endpoint, public_key: keys.p256dh, auth: keys.auth, name: name ?? null });
    },
  }),
  action({
    name: 'removeDevice',
    method: 'DELETE',
    path: '/devices/:id',
    summary: 'Unsubscribes one of my browsers.',
    params: byId,
    output: z.null(),
    status: 204,
    handle: async ({ params }, strapi) => {
      await forgetDevice(strapi, callerId(strapi), params.id);
      return null;
    },
  }),
];
