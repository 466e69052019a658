/** One event of the catalogue: the schema of its payload, and a sample that fits. */
import type { z } from 'zod';

export type EventEntry = readonly [payload: z.ZodType<Record<string, unknown>>, sample: Record<string, unknown>];

/** A machine's events are its statuses: all have one payload, each a sample of its own. */
export const statusEvents = <Noun extends string, Status extends string>(
  noun: Noun,
  statuses: readonly Status[],
  [payload, sampleOf]: [payload: EventEntry[0], sampleOf: (status: Status) => EventEntry[1]],
): Record<`${Noun}.${Status}`, EventEntry> =>
  Object.fromEntries(statuses.map((status): [string, EventEntry] => [`${noun}.${status}`, [payload, sampleOf(status)]])) as Record<
    `${Noun}.${Status}`,
    EventEntry
  >;
