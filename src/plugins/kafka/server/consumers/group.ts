/** One consumer group on Kafka, brought back whenever it dies: kafkajs leaves some dead ones lying. */
import type { GroupState } from '#platform/events/transport-state';
import type { Core } from '@strapi/strapi';
import type { Consumer as KafkaConsumer, EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';
import { backOff } from '../back-off';
import { createPause, within } from '../pause';

const CLOSE_MS = 3_000;
const LONGEST_WAIT_MS = 5_000;
const AT_ONCE = 3;
/** Few enough to be done long before the broker misses our heartbeat. */
const TOGETHER = 100;

export interface Reader {
  /** The group is `samovar.<name>`. */
  name: string;
  topics: readonly string[];
  /** Resolves when the message is dealt with for good; rejects when the world is not ready for it. */
  read(message: KafkaMessage, place: { topic: string; beat: () => Promise<void> }): Promise<void>;
  /** The same for several, all of them or none. Where it rejects, each is read alone. */
  readAll?(messages: readonly KafkaMessage[]): Promise<void>;
}

export interface Group {
  state: GroupState;
  start(): void;
  stop(): Promise<void>;
}

export function createGroup(strapi: Core.Strapi, kafka: Kafka, reader: Reader): Group {
  const state: GroupState = { name: reader.name, isRunning: false, handled: 0, crashes: 0, trouble: 'connecting' };
  const pause = createPause();
  let stopping = false;
  let supervising: Promise<void> | null = null;

  async function supervise(): Promise<void> {
    for (let attempt = 1; !stopping; attempt += 1) {
      const consumer = newConsumer(kafka, reader);
      try {
        const crashed = await run(consumer);
        attempt = 0;
        while (!crashed() && !stopping) await pause.for(60_000);
      } catch (error) {
        state.trouble = (error as Error).message;
      }
      state.isRunning = false;
      await within(CLOSE_MS, consumer.disconnect());
      if (stopping) return;
      state.crashes += 1;
      strapi.log.warn(`Consumer ${reader.name} comes back: ${state.trouble}`);
      await pause.for(Math.min(backOff(Math.max(attempt, 1), Math.random()), LONGEST_WAIT_MS));
    }
  }

  async function run(consumer: KafkaConsumer): Promise<() => boolean> {
    let isCrashed = false;
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      isCrashed = true;
      state.trouble = payload.error.message;
      pause.end();
    });
    consumer.on(consumer.events.GROUP_JOIN, () => Object.assign(state, { isRunning: true, trouble: null }));
    await consumer.connect();
    await consumer.subscribe({ topics: [...reader.topics], fromBeginning: true });
    await consumer.run({
      autoCommit: true,
      autoCommitInterval: 1_000,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: AT_ONCE,
      eachBatch: (payload) => readBatch(reader, state, payload),
    });
    return () => isCrashed;
  }

  return {
    state,
    start() {
      supervising = supervise();
    },
    async stop() {
      stopping = true;
      pause.end();
      if (supervising) await within(CLOSE_MS + 500, supervising);
    },
  };
}

/** Never restarts by itself: ours does, with a new consumer. */
const newConsumer = (kafka: Kafka, reader: Reader): KafkaConsumer =>
  kafka.consumer({
    groupId: `samovar.${reader.name}`,
    sessionTimeout: 10_000,
    rebalanceTimeout: 20_000,
    heartbeatInterval: 2_000,
    maxWaitTimeInMs: 500,
    allowAutoTopicCreation: false,
    retry: { retries: 2, restartOnFailure: () => Promise.resolve(false) },
  });

async function readBatch(reader: Reader, state: GroupState, payload: EachBatchPayload): Promise<void> {
  const { batch, heartbeat, isRunning, isStale } = payload;
  const isOver = () => !isRunning() || isStale();
  for (let from = 0; from < batch.messages.length && !isOver(); from += TOGETHER) {
    const slice = batch.messages.slice(from, from + TOGETHER);
    if (await isReadTogether(reader, slice)) {
      await settle(slice, state, payload);
      continue;
    }
    for (const message of slice) {
      if (isOver()) return;
      await reader.read(message, { topic: batch.topic, beat: heartbeat });
      await settle([message], state, payload);
    }
  }
}

async function isReadTogether(reader: Reader, messages: readonly KafkaMessage[]): Promise<boolean> {
  if (!reader.readAll || messages.length < 2) return false;
  return reader.readAll(messages).then(
    () => true,
    () => false,
  );
}

async function settle(
  messages: readonly KafkaMessage[],
  state: GroupState,
  { resolveOffset, heartbeat, commitOffsetsIfNecessary }: EachBatchPayload,
): Promise<void> {
  state.handled += messages.length;
  const last = messages.at(-1);
  if (last) resolveOffset(last.offset);
  await heartbeat();
  await commitOffsetsIfNecessary();
}
