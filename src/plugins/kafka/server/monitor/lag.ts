/** How far each consumer group is behind its topics, as Kafka counts it. */
import type { Core } from '@strapi/strapi';
import { within } from '../pause';
import { kafkaClient, kafkaSettings } from '../transports/kafka-settings';

const PATIENCE_MS = 3_000;
/** However many screens look, the broker is asked no more often. */
const FRESH_MS = 4_000;

type Lags = Record<string, number>;
let last: { at: number; answer: Promise<Lags | null> } | null = null;

/** @returns messages behind, by consumer; null where there is no Kafka, or no answer in time. */
export function groupLags(strapi: Core.Strapi, consumers: readonly string[]): Promise<Lags | null> {
  if (!last || Date.now() - last.at > FRESH_MS) last = { at: Date.now(), answer: ask(strapi, consumers) };
  return last.answer;
}

async function ask(strapi: Core.Strapi, consumers: readonly string[]): Promise<Lags | null> {
  const settings = kafkaSettings(process.env);
  if (!settings) return null;
  const admin = kafkaClient(strapi, settings).admin();
  let lags: Lags | null = null;
  const work = async (): Promise<void> => {
    await admin.connect();
    const found: Lags = {};
    for (const name of consumers) found[name] = await lagOf(admin, `samovar.${name}`);
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
