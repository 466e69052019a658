/** Topics are made up front: one that is missing would break sends to all the others. */
import type { Kafka } from 'kafkajs';
import { deadLetterTopic, type KafkaSettings } from './kafka-settings';

const DAY_MS = 86_400_000;
const DEAD_LETTER_DAYS = 30;

/** Makes those of the topics and their dead-letter topics that are not there. @throws whatever the broker says */
export async function ensureTopics(kafka: Kafka, settings: KafkaSettings, topics: readonly string[]): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const known = new Set(await admin.listTopics());
    const wanted = topics.flatMap((topic) => [
      topicOf(topic, settings.partitions, settings.replication, settings.retentionDays),
      topicOf(deadLetterTopic(topic), 1, settings.replication, DEAD_LETTER_DAYS),
    ]);
    const missing = wanted.filter(({ topic }) => !known.has(topic));
    if (missing.length > 0) await admin.createTopics({ topics: missing, waitForLeaders: true, timeout: 10_000 });
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}

const topicOf = (topic: string, numPartitions: number, replicationFactor: number, days: number) => ({
  topic,
  numPartitions,
  replicationFactor,
  configEntries: [{ name: 'retention.ms', value: String(days * DAY_MS) }],
});
