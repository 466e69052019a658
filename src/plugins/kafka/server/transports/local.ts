/** The transport of a single machine: consumers run in this process, at least once, each event's effect exactly once. */
import type { Core } from '@strapi/strapi';
import type { Envelope } from '../../../../domain/events';
import { consume } from '../inbox';
import type { Consumer, Transport } from './transport';

/** Small, so that a stop need not wait for hundreds of effects. */
const BATCH = 50;

export function localTransport(strapi: Core.Strapi, consumers: readonly Consumer[]): Transport {
  return {
    name: 'local',
    batchSize: BATCH,
    start: () => undefined,
    stop: () => Promise.resolve(),
    trouble: () => null,
    async send(events) {
      const sent: string[] = [];
      const failed = new Map<string, Error>();
      const blocked = new Set<string>();
      for (const event of events) {
        if (blocked.has(event.subject)) continue;
        const failure = await deliver(strapi, consumers, event);
        if (failure) {
          failed.set(event.id, failure);
          blocked.add(event.subject);
        } else sent.push(event.id);
      }
      return { sent, failed };
    },
  };
}

/** Every consumer gets its turn, whatever the others do; a redelivery reaches only those that failed. */
async function deliver(strapi: Core.Strapi, consumers: readonly Consumer[], event: Envelope): Promise<Error | null> {
  const failures: string[] = [];
  for (const consumer of consumers) {
    if (!consumer.events.includes(event.name)) continue;
    try {
      await consume(strapi, consumer, event);
    } catch (error) {
      failures.push(`${consumer.name}: ${(error as Error).message}`);
    }
  }
  return failures.length > 0 ? new Error(failures.join('; ')) : null;
}
