import type { Envelope } from '#domain/events';

/** Something that reacts to events. Effects and the mark “seen” are one transaction, so that a redelivery does nothing. */
export interface Consumer {
  /** Stable: it is part of the inbox key, and the consumer group's name. */
  name: string;
  events: readonly Envelope['name'][];
  handle(event: Envelope): Promise<void>;
  /**
   * The same for several, in order, in one transaction. Only for a consumer whose rows nobody else locks: locks taken for many events
   * at once would meet those of a checkout in another order.
   */
  handleAll?(events: readonly Envelope[]): Promise<void>;
}
