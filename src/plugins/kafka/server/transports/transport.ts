/** What carries events from the outbox to their consumers. */
import type { Envelope } from '../../../../domain/events';

export interface Transport {
  name: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Hands over one event; resolves when it is safe there, throws when it is to be tried again. */
  send(event: Envelope): Promise<void>;
  /** In words for the health page; null when all is well. */
  trouble(): string | null;
}

/** Something that reacts to events. Effects and the mark “seen” are one transaction, so that a redelivery does nothing. */
export interface Consumer {
  /** Stable: it is part of the inbox key, and the consumer group's name. */
  name: string;
  events: readonly Envelope['name'][];
  handle(event: Envelope): Promise<void>;
}
