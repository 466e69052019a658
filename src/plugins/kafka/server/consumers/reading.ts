/** What a message becomes: an effect once, or after some tries a dead letter; it never stops what comes behind it. */
import type { Core } from '@strapi/strapi';
import type { KafkaMessage } from 'kafkajs';
import { setTimeout as sleep } from 'node:timers/promises';
import { EVENTS, type Envelope } from '#domain/events';
import { refusalOfDatabase } from '#platform/postgres/refusals';
import { bury } from '../dead-letters';
import { consume, consumeAll } from '#platform/events/inbox';
import type { Consumer } from '#platform/events/consumer';
import type { Reader } from './group';

const TRIES = 5;
const FIRST_WAIT_MS = 200;

export const readerOf = (strapi: Core.Strapi, consumer: Consumer): Reader => ({
  name: consumer.name,
  topics: [...new Set(consumer.events.map((name) => EVENTS[name].topic))],
  read: (message, { topic, beat }) => {
    if (!mayWant(consumer, message)) return Promise.resolve();
    const eventId = message.headers?.['event-id']?.toString() ?? null;
    return tryOrBury(strapi, { consumer: consumer.name, topic, message, beat, eventId }, async () => {
      const event = envelopeIn(message);
      if (consumer.events.includes(event.name)) await consume(strapi, consumer, event);
    });
  },
  ...readingTogether(strapi, consumer),
});

/** A message that is no event of this house fails all of them: it is set aside when they are read one by one. */
function readingTogether(strapi: Core.Strapi, consumer: Consumer): Pick<Reader, 'readAll'> {
  const { handleAll } = consumer;
  if (!handleAll) return {};
  return {
    readAll: async (messages) => {
      const events = messages.filter((message) => mayWant(consumer, message)).map(envelopeIn);
      const wanted = events.filter(({ name }) => consumer.events.includes(name));
      if (wanted.length > 0) await consumeAll(strapi, { ...consumer, handleAll }, wanted);
    },
  };
}

/** The header spares the parsing of what another consumer waits for. */
function mayWant({ events }: Consumer, { headers }: KafkaMessage): boolean {
  const named = headers?.name?.toString();
  return !named || events.includes(named as Envelope['name']);
}

interface Attempted {
  consumer: string;
  topic: string;
  message: KafkaMessage;
  beat: () => Promise<void>;
  /** What makes a repetition of it recognisable. */
  eventId: string | null;
}

/** Refused = wrong for ever, tried once; anything else may be better a moment later. A database that is away counts as no try. */
export class Refused extends Error {
  override name = 'Refused';
}

export async function tryOrBury(
  strapi: Core.Strapi,
  { consumer, topic, message, beat, eventId }: Attempted,
  work: () => Promise<void>,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (refusalOfDatabase(error)?.code === 'server.unavailable') throw error;
      const reason = (error as Error).message;
      if (attempt >= TRIES || error instanceof Refused) {
        await bury(strapi, {
          consumer,
          topic,
          key: message.key?.toString() ?? null,
          value: message.value?.toString() ?? '',
          eventId,
          reason,
          attempts: attempt,
        });
        strapi.log.error(`${consumer} gave up a message of ${topic} after ${attempt} tries: ${reason}`);
        return;
      }
      await sleep(FIRST_WAIT_MS * 2 ** (attempt - 1));
      await beat();
    }
  }
}

/** @throws Refused when it is no event of this house */
export function envelopeIn(message: { value: Buffer | string | null }): Envelope {
  const event = jsonIn(message) as Partial<Envelope> | null;
  if (typeof event?.id !== 'string' || typeof event.subject !== 'string') throw new Refused('no id or no subject');
  if (!event.name || !(event.name in EVENTS)) throw new Refused(`unknown event ${String(event.name)}`);
  const payload = EVENTS[event.name].payload.safeParse(event.payload);
  if (!payload.success) throw new Refused(`the payload is not that of ${event.name}: ${payload.error.issues[0]?.message ?? ''}`);
  return event as Envelope;
}

/** @throws Refused when it is no JSON */
export function jsonIn({ value }: { value: Buffer | string | null }): unknown {
  try {
    return JSON.parse(value?.toString() ?? '') as unknown;
  } catch {
    throw new Refused('not JSON');
  }
}
