/** Hands a short message to whatever sends them: a webhook of the house's choice. */
import type { Core } from '@strapi/strapi';
import type { Sender } from './sender';

const webhook = (strapi: Core.Strapi): string => strapi.config.get('mail.smsWebhookUrl') as string;

/** POST {to, text, id}; any 2xx means that it was taken. */
export const shortMessages: Sender = {
  isSetUp: (strapi) => webhook(strapi) !== '',
  async send(strapi, { id, recipient, message }) {
    const answer = await fetch(webhook(strapi), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ to: recipient, text: message.brief, id }),
      redirect: 'error',
      signal: AbortSignal.timeout(10_000),
    });
    if (!answer.ok) throw new Error(`The sender of short messages answered ${answer.status}`);
  },
};
