/** Everything that the broker has of the house's events, read from the beginning by a client that knows nothing of the house. */
import { Kafka, logLevel } from 'kafkajs';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 90_000;

/** @typedef {{ id: string, key: string, name: string }} Seen */

/** @param {string} address @returns {Promise<Seen[]>} in the order of each partition */
export async function readEverything(address) {
  const kafka = new Kafka({ clientId: 'outsider', brokers: [address], logLevel: logLevel.NOTHING, retry: { retries: 20 } });
  const admin = kafka.admin();
  await admin.connect();
  const topics = (await admin.listTopics()).filter((topic) => /^samovar\.(?!.*\.dlq$|commands)/.test(topic));
  let wanted = 0;
  for (const topic of topics) for (const { high, low } of await admin.fetchTopicOffsets(topic)) wanted += Number(high) - Number(low);
  const groupId = `outsider-${Date.now()}`;
  const consumer = kafka.consumer({ groupId });
  /** @type {Seen[]} */
  const seen = [];
  await consumer.connect();
  await consumer.subscribe({ topics, fromBeginning: true });
  await consumer.run({
    eachMessage: async ({ message }) => {
      seen.push({ id: String(message.headers?.['event-id']), key: String(message.key), name: String(message.headers?.name) });
    },
  });
  for (const end = Date.now() + PATIENCE_MS; seen.length < wanted && Date.now() < end;) await sleep(100);
  await consumer.disconnect();
  await admin.deleteGroups([groupId]).catch(() => undefined);
  await admin.disconnect();
  if (seen.length < wanted) throw new Error(`Only ${seen.length} of ${wanted} messages could be read`);
  return seen;
}
