/** How far each consumer group is behind its topics, as Kafka counts it. */
import type { Core } from '@strapi/strapi';
import { within } from '../pause';
import { groupStates } from '../start';
import { kafkaClient, kafkaSettings } from '../transports/kafka-settings';

const PATIENCE_MS = 3_000;

/** @returns messages behind, by consumer; null where there is no Kafka, or no answer in time. */
export async function groupLags(strapi: Core.Strapi): Promise<Record<string, number> | null> {
  const settings = kafkaSettings(process.env);
  if (!settings) return null;
  const admin = kafkaClient(strapi, settings).admin();
  let lags: Record<string, number> | null = null;
  const work = async (): Promise<void> => {
    await admin.connect();
    const found: Record<string, number> = {};
    for (const { name } of groupStates()) found[name] = await lagOf(admin, `samovar.${name}`);
    lags = found;
  };
  await within(PATIENCE_MS, work());
  void admin.disconnect().catch(() => undefined);
  return lags;
}

async function lagOf(admin: ReturnType<ReturnType<typeof kafkaClient>['admin']>, groupId: string): Promise<number> {
  let lag = 0;
  for (const { topic, partitions } of await admin.fetchOffsets({ groupId })) {
    const ends = await admin.fetchTopicOffsets(topic);
    for (const { partition, offset } of partitions) {
      const end = ends.find((known) => known.partition === partition);
      // −1: this group has not read here yet.
      if (end) lag += Number(end.high) - Math.max(Number(offset), Number(end.low));
    }
  }
  return lag;
}
