/** What an operator sees of the conversations: how many guests wait, and the longest of them. */
import type { Core } from '@strapi/strapi';
import { Gauge, type Registry } from 'prom-client';
import { OPEN_CONVERSATIONS } from '#domain/conversation/conversation';
import { clock } from '#platform/clock';

interface Waits {
  count: string;
  since: Date | null;
}

export function watchTalks(strapi: Core.Strapi, registry: Registry): void {
  const longest = new Gauge({
    name: 'samovar_conversations_longest_wait_seconds',
    help: 'How long the guest has waited who waits longest for an answer of the house.',
    registers: [registry],
  });
  new Gauge({
    name: 'samovar_conversations_waiting',
    help: 'Conversations in which a guest waits for an answer of the house.',
    registers: [registry],
    async collect() {
      const { count, since } = await waitsNow(strapi);
      this.set(Number(count));
      longest.set(since ? (clock.now().getTime() - since.getTime()) / 1000 : 0);
    },
  });
}

/** By the index of the queue. */
async function waitsNow(strapi: Core.Strapi): Promise<Waits> {
  const { connection } = strapi.db;
  const found = await connection('conversations')
    .whereNotNull('waiting_since')
    .whereIn('status', [...OPEN_CONVERSATIONS])
    .first<Waits | undefined>(connection.raw('count(*) as count, min(waiting_since) as since'));
  return found ?? { count: '0', since: null };
}
