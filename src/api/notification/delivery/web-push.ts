/** Hands a notice to the push service of a browser: encrypted for that browser, signed by the house, to public addresses only. */
import type { Core } from '@strapi/strapi';
import webPushLibrary from 'web-push';
import { call } from '#platform/outbound/call';
import { inTransaction } from '#platform/postgres/rows';
import { dropDevice, pushTarget, type PushTarget } from '../../device/rows/devices';
import { Undeliverable, type Outgoing, type Sender } from './sender';

const DAY_SECONDS = 86_400;
/** News about dinner that comes an hour late is none. */
const URGENT_SECONDS = 3_600;
/** What every push service takes. Source: RFC 8030, 7.2. */
const MAX_BODY = 600;

/** The browser has unsubscribed, or the service has forgotten it. */
const GONE = [404, 410];
const REFUSED = [400, 401, 403, 413];

const key = (strapi: Core.Strapi, which: 'vapidPublicKey' | 'vapidPrivateKey'): string => strapi.config.get(`notices.${which}`, '');

export const webPush: Sender = {
  isSetUp: (strapi) => key(strapi, 'vapidPublicKey') !== '' && key(strapi, 'vapidPrivateKey') !== '',
  async send(strapi, outgoing) {
    const device = await inTransaction(strapi, (trx) => pushTarget(trx, outgoing.recipient));
    if (!device) throw new Undeliverable('The device is not subscribed any more');
    const { endpoint, headers, body } = requestFor(strapi, device, outgoing);
    const mayBePrivate = strapi.config.get('webhooks.mayBePrivate', false);
    const { status, text } = await call(endpoint, { body, headers, mayBePrivate });
    if (status !== null && status >= 200 && status < 300) return;
    if (status !== null && GONE.includes(status)) {
      await inTransaction(strapi, (trx) => dropDevice(trx, device.id));
      throw new Undeliverable(`The push service knows no such device (${status})`);
    }
    const sentence = `The push service answered ${status ?? 'nothing'}: ${text.slice(0, 200)}`;
    throw status !== null && REFUSED.includes(status) ? new Undeliverable(sentence) : new Error(sentence);
  },
};

function requestFor(
  strapi: Core.Strapi,
  { endpoint, public_key: p256dh, auth }: PushTarget,
  { id, template, about, isUrgent, message }: Outgoing,
) {
  const content = { id, kind: template, about, title: message.subject, body: message.brief.slice(0, MAX_BODY) };
  const details = webPushLibrary.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, JSON.stringify(content), {
    TTL: isUrgent ? URGENT_SECONDS : DAY_SECONDS,
    urgency: isUrgent ? 'high' : 'normal',
    vapidDetails: {
      subject: contactOf(strapi.config.get('mail.from')),
      publicKey: key(strapi, 'vapidPublicKey'),
      privateKey: key(strapi, 'vapidPrivateKey'),
    },
  });
  const headers = Object.fromEntries(Object.entries(details.headers).map(([name, value]) => [name, String(value)]));
  return { endpoint: details.endpoint, headers, body: details.body ?? '' };
}

/** "Samovar <house@samovar.test>" → "mailto:house@samovar.test": whom a push service may write to. */
const contactOf = (sender: string): string => `mailto:${/<([^>]+)>/.exec(sender)?.[1] ?? sender}`;
