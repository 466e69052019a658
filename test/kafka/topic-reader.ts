/** Somebody else's consumer: reads every topic of the house from the beginning and keeps what it saw, in order. */
import { Kafka, logLevel, type Consumer } from 'kafkajs';
import { until as eventually } from '../helpers/patience';

export interface Seen {
  topic: string;
  partition: number;
  key: string;
  headers: Record<string, string>;
  value: string;
}

export interface TopicReader {
  seen: Seen[];
  stop(): Promise<void>;
}

export async function readTopics(address: string, topics: RegExp): Promise<TopicReader> {
  const kafka = new Kafka({
    clientId: 'outsider',
    brokers: [address],
    logLevel: logLevel.NOTHING,
    retry: { retries: 60, maxRetryTime: 1_000 },
  });
  const groupId = `outsider-${Date.now()}`;
  const seen: Seen[] = [];
  const read = async (): Promise<Consumer> => {
    const consumer = kafka.consumer({ groupId });
    // A broker that dies at the wrong moment ends kafkajs's consumer for good: another of its group goes on.
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      if (!payload.restart) current = consumer.disconnect().then(read, read);
    });
    await consumer.connect();
    await consumer.subscribe({ topics: [topics], fromBeginning: true });
    await consumer.run({
      eachMessage: async ({ topic, partition, message }) => {
        const headers = Object.fromEntries(Object.entries(message.headers ?? {}).map(([name, value]) => [name, String(value)]));
        seen.push({ topic, partition, key: String(message.key), headers, value: String(message.value) });
      },
    });
    return consumer;
  };
  let current = read();
  await current;
  return { seen, stop: async () => (await current).disconnect() };
}

/** Duplicates are allowed, disorder is not: what counts is when an id came first. */
export function firstOfEach(seen: readonly Seen[]): Seen[] {
  const known = new Set<string>();
  return seen.filter(({ headers }) => {
    const id = headers['event-id'] ?? '';
    return !known.has(id) && known.add(id);
  });
}

/** Brokers start, die and share out their partitions in their own time. */
export const until = (what: string, isTrue: () => boolean | Promise<boolean>): Promise<boolean> => eventually(what, isTrue, 120_000);
