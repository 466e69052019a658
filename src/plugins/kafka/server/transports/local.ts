/** The transport of a single machine: consumers run in this process, at least once, each event's effect exactly once. */
import type { Core } from '@strapi/strapi';
import type { Envelope } from '../../../../domain/events';
import { consume } from '../inbox';
import type { Consumer, Transport } from './transport';

export function localTransport(strapi: Core.Strapi, consumers: readonly Consumer[]): Transport {
  return {
    name: 'local',
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
    trouble: () => null,
    async send(event: Envelope) {
      for (const consumer of consumers) if (consumer.events.includes(event.name)) await consume(strapi, consumer, event);
    },
  };
}
