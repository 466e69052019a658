/** Everything that happens in the house is an event with a name, a topic, a version and a payload that says what, never whose phone or address. */
import type { z } from 'zod';
import type { Aggregate, StatusChange, StatusPayload } from './aggregate';
import { AGGREGATES, type AggregateEvent } from './aggregates';
import type { Actor } from './machine';

export type { StatusChange };

export interface EventType {
  topic: string;
  version: number;
  payload: z.ZodType<Record<string, unknown>>;
  sample: Record<string, unknown>;
}

/** What travels: in the outbox, over the transport, to consumers and webhooks. */
export interface Envelope {
  /** UUID v7; the same after a redelivery. */
  id: string;
  name: EventName;
  version: number;
  topic: string;
  /** The aggregate: events of one key keep their order. */
  subject: string;
  occurredAt: string;
  actor: Actor;
  traceId: string | null;
  payload: Record<string, unknown>;
}

export type EventName = AggregateEvent;

const cards: readonly Aggregate[] = AGGREGATES;

export const EVENTS = Object.fromEntries(
  cards.flatMap(({ topic, events }) =>
    Object.entries(events).map(([name, [payload, sample]]) => [name, { topic: `samovar.${topic}`, version: 1, payload, sample }]),
  ),
) as Readonly<Record<EventName, EventType>>;

/** By the machine's noun. */
export const statusPayload: Readonly<Record<string, StatusPayload>> = Object.fromEntries(
  cards.flatMap(({ machine, statusPayload: payload }) => (machine && payload ? [[machine.noun, payload]] : [])),
);
