/** Hands a short message to whatever sends them: a webhook of the house's choice. */
import type { Core } from '@strapi/strapi';

export const messageSender = (strapi: Core.Strapi): string => strapi.config.get('mail.smsWebhookUrl') as string;

/** POST {to, text, id}; any 2xx means that it was taken. @throws Error otherwise. */
export async function sendShortMessage(strapi: Core.Strapi, message: { to: string; text: string; id: string }): Promise<void> {
  const answer = await fetch(messageSender(strapi), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(message),
    redirect: 'error',
    signal: AbortSignal.timeout(10_000),
  });
  if (!answer.ok) throw new Error(`The sender of short messages answered ${answer.status}`);
}
