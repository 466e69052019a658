/** What carries events from the outbox to their consumers. */
import type { Envelope } from '#domain/events';

/** What became of a batch, by event id. What is in neither was not tried and waits for the next round. */
export interface Receipt {
  sent: readonly string[];
  failed: ReadonlyMap<string, Error>;
}

/** The whole transport is away: nobody's fault, so no event's try is counted. */
export class Unreachable extends Error {
  override name = 'Unreachable';
}

export interface Transport {
  name: string;
  /** How many events it likes to get at once. */
  batchSize: number;
  /** Returns at once; what it needs is fetched in the background. */
  start(): void;
  stop(): Promise<void>;
  /** Hands over events, in order. An event whose elder of the same key failed is not tried. @throws Unreachable */
  send(events: readonly Envelope[]): Promise<Receipt>;
  /** Where consumers are elsewhere: tells the world about what they gave up. @throws Unreachable */
  sendDeadLetters?(letters: readonly DeadLetter[]): Promise<void>;
  /** In words for the health page; null when all is well. */
  trouble(): string | null;
}

/** A message that a consumer gave up, as it came and with the reason. */
export interface DeadLetter {
  id: string;
  consumer: string;
  topic: string;
  key: string | null;
  value: string;
  eventId: string | null;
  reason: string;
  attempts: number;
}
