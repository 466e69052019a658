/** The transport to Kafka: one producer in the whole house, connected in the background, waited for by nobody but the relay. */
import type { Core } from '@strapi/strapi';
import { Partitioners, type Kafka, type Message, type Producer } from 'kafkajs';
import type { Envelope } from '#domain/events';
import { backOff } from '../back-off';
import { createPause, inTime, within } from '../pause';
import { deadLetterTopic, type KafkaSettings } from './kafka-settings';
import { ensureTopics } from './kafka-topics';
import { Unreachable, type DeadLetter, type Receipt, type Transport } from './transport';

/** Not yet trouble. */
export const CONNECTING = 'connecting';
const BATCH = 1_000;
/** Below the broker's 1 MB, which counts a partition's whole batch. */
const MAX_BYTES = 600_000;
const CLOSE_MS = 3_000;
const CONNECT_MS = 20_000;
/** Longer than kafkajs' own tries take. */
const SEND_MS = 40_000;
const LONGEST_WAIT_MS = 5_000;
/** The event's own fault, not the broker's. */
const UNFIT = new Set(['MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE', 'INVALID_RECORD', 'INVALID_TIMESTAMP', 'CORRUPT_MESSAGE']);

interface Parcel {
  id: string;
  topic: string;
  message: Message & { value: string };
}

export function kafkaTransport(
  strapi: Core.Strapi,
  kafka: Kafka,
  { settings, topics }: { settings: KafkaSettings; topics: readonly string[] },
): Transport {
  let producer: Producer | null = null;
  let problem: string | null = CONNECTING;
  let stopping = false;
  let supervising: Promise<void> | null = null;
  const pause = createPause();

  async function supervise(): Promise<void> {
    for (let attempt = 1; !stopping; attempt += 1) {
      const next = kafka.producer({
        createPartitioner: Partitioners.DefaultPartitioner,
        allowAutoTopicCreation: false,
        maxInFlightRequests: 1,
      });
      try {
        await inTime(CONNECT_MS, ensureTopics(kafka, settings, topics));
        await inTime(CONNECT_MS, next.connect());
        producer = next;
        problem = null;
        attempt = 0;
        strapi.log.info(`Kafka: connected to ${settings.brokers.join(', ')}`);
        while (!problem && !stopping) await pause.for(60_000);
      } catch (error) {
        if (problem !== (error as Error).message) strapi.log.warn(`Kafka is not there, events wait: ${(error as Error).message}`);
        problem = (error as Error).message;
      }
      producer = null;
      await within(CLOSE_MS, next.disconnect());
      if (!stopping) await pause.for(Math.min(backOff(Math.max(attempt, 1), Math.random()), LONGEST_WAIT_MS));
    }
  }

  async function hand(parcels: readonly Parcel[]): Promise<void> {
    if (!producer) throw new Unreachable(problem ?? 'not connected');
    try {
      await inTime(SEND_MS, producer.sendBatch({ acks: -1, topicMessages: byTopic(parcels) }));
    } catch (error) {
      if (UNFIT.has((error as { type?: string }).type ?? '')) throw error;
      problem = (error as Error).message;
      pause.end();
      throw new Unreachable(problem);
    }
  }

  return {
    name: 'kafka',
    batchSize: BATCH,
    trouble: () => problem,
    start() {
      supervising = supervise();
    },
    async stop() {
      stopping = true;
      pause.end();
      if (supervising) await within(CLOSE_MS + 500, supervising);
    },
    async send(events) {
      const known = new Set(topics);
      return sendAll(hand, events.map(parcelOf), (parcel) =>
        known.has(parcel.topic) ? null : new Error(`There is no topic called ${parcel.topic}`),
      );
    },
    async sendDeadLetters(letters) {
      await sendAll(hand, letters.map(deadParcelOf), () => null);
    },
  };
}

/** In slices that the broker takes; a slice that it refuses goes piece by piece, to find the unfit one. */
async function sendAll(
  hand: (parcels: readonly Parcel[]) => Promise<void>,
  parcels: readonly Parcel[],
  refuse: (parcel: Parcel) => Error | null,
): Promise<Receipt> {
  const sent: string[] = [];
  const failed = new Map<string, Error>();
  const blocked = new Set<string>();
  const queue = slices(parcels);
  for (let slice = queue.shift(); slice; slice = queue.shift()) {
    const fit = slice.filter((parcel) => !blocked.has(`${parcel.topic} ${String(parcel.message.key)}`) && !failing(parcel));
    try {
      if (fit.length > 0) await hand(fit);
      sent.push(...fit.map((parcel) => parcel.id));
    } catch (error) {
      if (error instanceof Unreachable) {
        if (sent.length > 0) return { sent, failed };
        throw error;
      }
      if (fit.length === 1) fail(fit[0] as Parcel, error as Error);
      else queue.unshift(...fit.map((parcel) => [parcel]));
    }
  }
  return { sent, failed };

  function failing(parcel: Parcel): boolean {
    const error = refuse(parcel);
    if (error) fail(parcel, error);
    return error !== null;
  }
  function fail(parcel: Parcel, error: Error): void {
    failed.set(parcel.id, error);
    blocked.add(`${parcel.topic} ${String(parcel.message.key)}`);
  }
}

function slices(parcels: readonly Parcel[]): Parcel[][] {
  const made: Parcel[][] = [];
  let bytes = Infinity;
  for (const parcel of parcels) {
    const size = Buffer.byteLength(parcel.message.value) + 300;
    if (bytes + size > MAX_BYTES) {
      made.push([]);
      bytes = 0;
    }
    made.at(-1)?.push(parcel);
    bytes += size;
  }
  return made;
}

function byTopic(parcels: readonly Parcel[]): { topic: string; messages: Message[] }[] {
  const topics = new Map<string, Message[]>();
  for (const { topic, message } of parcels) {
    const messages = topics.get(topic);
    if (messages) messages.push(message);
    else topics.set(topic, [message]);
  }
  return [...topics].map(([topic, messages]) => ({ topic, messages }));
}

const parcelOf = (event: Envelope): Parcel => ({
  id: event.id,
  topic: event.topic,
  message: {
    key: event.subject,
    value: JSON.stringify(event),
    headers: {
      'event-id': event.id,
      name: event.name,
      version: String(event.version),
      ...(event.traceId && { 'trace-id': event.traceId }),
    },
  },
});

const deadParcelOf = (letter: DeadLetter): Parcel => ({
  id: letter.id,
  topic: deadLetterTopic(letter.topic),
  message: {
    key: letter.key,
    value: letter.value,
    headers: {
      'letter-id': letter.id,
      consumer: letter.consumer,
      reason: letter.reason,
      attempts: String(letter.attempts),
      ...(letter.eventId && { 'event-id': letter.eventId }),
    },
  },
});
