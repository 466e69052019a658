/** How Kafka is reached, from the environment. The time limits keep a hung broker from holding anything for long. */
import { readFileSync } from 'node:fs';
import { Kafka, logLevel, type KafkaConfig, type SASLOptions } from 'kafkajs';
import type { Core } from '@strapi/strapi';
import { EVENTS } from '#domain/events';

export interface KafkaSettings {
  brokers: string[];
  ssl: KafkaConfig['ssl'];
  sasl?: SASLOptions;
  /** Per topic; more partitions can be added later, but then the order of a key is lost at that moment. */
  partitions: number;
  /** −1: the broker's own default. */
  replication: number;
  retentionDays: number;
}

/** @returns null where Kafka is not wanted. @throws Error when it is wanted half. */
export function kafkaSettings(env: NodeJS.ProcessEnv): KafkaSettings | null {
  const brokers = (env.KAFKA_BROKERS ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  if (brokers.length === 0) return null;
  return {
    brokers,
    ssl: sslOf(env),
    sasl: saslOf(env),
    partitions: Number(env.KAFKA_PARTITIONS || 3),
    replication: Number(env.KAFKA_REPLICATION || -1),
    retentionDays: Number(env.KAFKA_RETENTION_DAYS || 7),
  };
}

function sslOf(env: NodeJS.ProcessEnv): KafkaConfig['ssl'] {
  if (env.KAFKA_SSL !== 'true') {
    if (env.KAFKA_SSL_CA) throw new Error('KAFKA_SSL_CA needs KAFKA_SSL=true');
    return false;
  }
  return env.KAFKA_SSL_CA ? { ca: [certificateIn(env.KAFKA_SSL_CA)] } : true;
}

function certificateIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`KAFKA_SSL_CA: ${(error as Error).message}`, { cause: error });
  }
}

function saslOf(env: NodeJS.ProcessEnv): SASLOptions | undefined {
  const mechanism = env.KAFKA_SASL_MECHANISM?.toLowerCase();
  if (!mechanism) return undefined;
  const username = env.KAFKA_SASL_USERNAME;
  const password = env.KAFKA_SASL_PASSWORD;
  if (!username || !password) throw new Error('KAFKA_SASL_MECHANISM needs KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD');
  if (mechanism === 'plain' || mechanism === 'scram-sha-256' || mechanism === 'scram-sha-512')
    return { mechanism, username, password } as SASLOptions;
  throw new Error(`KAFKA_SASL_MECHANISM is ${mechanism}: plain, scram-sha-256 and scram-sha-512 are known`);
}

/** kafkajs' own retries are few: ours are around it and never end. */
export function kafkaClient(strapi: Core.Strapi, settings: KafkaSettings): Kafka {
  const config: KafkaConfig = {
    clientId: 'samovar',
    brokers: settings.brokers,
    ssl: settings.ssl,
    sasl: settings.sasl,
    connectionTimeout: 3_000,
    requestTimeout: 10_000,
    enforceRequestTimeout: true,
    retry: { retries: 2, initialRetryTime: 200, maxRetryTime: 2_000 },
    logLevel: logLevel.WARN,
    logCreator:
      () =>
      ({ log }) =>
        strapi.log.debug(`Kafka: ${log.message}${log.error ? ` (${String(log.error)})` : ''}`),
  };
  return new Kafka(config);
}

export const eventTopics = (): string[] => [...new Set(Object.values(EVENTS).map((type) => type.topic))];
export const deadLetterTopic = (topic: string): string => `${topic}.dlq`;
