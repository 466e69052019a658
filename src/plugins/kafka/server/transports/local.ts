/** The transport of a single machine: consumers run in this process, at least once, each event's effect exactly once. */
import type { Core } from '@strapi/strapi';
import type { Envelope } from '#domain/events';
import { consume, consumeAll } from '#platform/events/inbox';
import type { Consumer } from '#platform/events/consumer';
import type { Transport } from './transport';

/** Small, so that a stop need not wait for hundreds of effects. */
const BATCH = 50;

type Faults = Map<string, Error>;

export function localTransport(strapi: Core.Strapi, consumers: readonly Consumer[]): Transport {
  return {
    name: 'local',
    batchSize: BATCH,
    start: () => undefined,
    stop: () => Promise.resolve(),
    trouble: () => null,
    /** Every consumer gets its turn, whatever the others do; a redelivery reaches only those that failed. */
    async send(events) {
      const failed: Faults = new Map();
      for (const consumer of consumers) {
        const wanted = untroubled(events, failed, { withFirst: true }).filter((event) => consumer.events.includes(event.name));
        for (const [id, error] of await deliver(strapi, consumer, wanted)) failed.set(id, worse(failed.get(id), consumer, error));
      }
      return { sent: untroubled(events, failed, { withFirst: false }).map((event) => event.id), failed };
    },
  };
}

const worse = (before: Error | undefined, consumer: Consumer, error: Error): Error =>
  new Error([...(before ? [before.message] : []), `${consumer.name}: ${error.message}`].join('; '));

/** Without the events that come after a failed one of their key, and without that one unless it is asked for. */
function untroubled(events: readonly Envelope[], failed: Faults, { withFirst }: { withFirst: boolean }): Envelope[] {
  const blocked = new Set<string>();
  return events.filter((event) => {
    if (blocked.has(event.subject)) return false;
    if (!failed.has(event.id)) return true;
    blocked.add(event.subject);
    return withFirst;
  });
}

/** All at once where the consumer can; should that fail, one by one, so that only what is wrong fails. */
async function deliver(strapi: Core.Strapi, consumer: Consumer, events: readonly Envelope[]): Promise<Faults> {
  const { handleAll } = consumer;
  if (handleAll && events.length > 1) {
    try {
      await consumeAll(strapi, { ...consumer, handleAll }, events);
      return new Map();
    } catch (error) {
      strapi.log.debug(`${consumer.name} takes its events one by one: ${(error as Error).message}`);
    }
  }
  const failed: Faults = new Map();
  const blocked = new Set<string>();
  for (const event of events) {
    if (blocked.has(event.subject)) continue;
    try {
      await consume(strapi, consumer, event);
    } catch (error) {
      failed.set(event.id, error as Error);
      blocked.add(event.subject);
    }
  }
  return failed;
}
