/** Strapi's own webhooks call by the same guard as the house's: whoever may set one up must not reach into the house's network. */
import type { Core } from '@strapi/strapi';
import { call } from '../outbound/call';

interface Runner {
  fetch(
    url: string,
    sent: { body: string; headers: Record<string, string> },
  ): Promise<{ ok: boolean; status: number; text(): Promise<string> }>;
}

export function guardStrapiWebhooks(strapi: Core.Strapi): void {
  const runner = strapi.get('webhookRunner') as Runner;
  runner.fetch = async (url, { body, headers }) => {
    const mayBePrivate = strapi.config.get('webhooks.mayBePrivate', false);
    const { status, text } = await call(url, { body, headers, mayBePrivate });
    if (status === null) throw new Error(text);
    return { ok: status >= 200 && status < 300, status, text: () => Promise.resolve(text) };
  };
}
