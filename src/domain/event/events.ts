/** What happens to events: facts that stand on the poster, and who runs it, by id. */
import { z } from 'zod';
import { statusEvents, type EventEntry } from '../event-entry';
import { EVENT_STATUSES, type EventStatus } from './event';
import { toAmount } from '../money';

const rowId = z.number().int().nullable();
const facts = z.object({
  /** How often the row was written: of two tellings the one with more is the newer. */
  revision: z.number().int(),
  title: z.string(),
  organizer: rowId,
  venue: rowId,
  category: rowId,
  startsAt: z.string(),
  endsAt: z.string(),
  location: z.string().nullable(),
  capacity: z.number().int(),
  seatsTaken: z.number().int(),
  price: z.number(),
});
const moved = facts.extend({ from: z.enum(EVENT_STATUSES).nullable(), to: z.enum(EVENT_STATUSES), reason: z.string().nullable() });
const changed = facts.extend({
  fields: z.array(z.string()),
  /** When and where it was until now. */
  before: z.object({ startsAt: z.string(), endsAt: z.string(), location: z.string().nullable(), venue: rowId }),
});

const sample = {
  revision: 1,
  title: 'Pelmeni master class',
  organizer: 7,
  venue: 1,
  category: 3,
  startsAt: '2026-03-27T17:00:00.000Z',
  endsAt: '2026-03-27T20:00:00.000Z',
  location: null,
  capacity: 12,
  seatsTaken: 5,
  price: 45,
};
const sampleOf = (to: EventStatus) => ({
  ...sample,
  from: to === 'draft' ? null : to === 'published' ? 'draft' : 'published',
  to,
  reason: to === 'cancelled' ? 'The kitchen is being repaired' : null,
});
const before = { startsAt: '2026-03-26T17:00:00.000Z', endsAt: '2026-03-26T20:00:00.000Z', location: 'Rose Street 1', venue: null };

/** name → payload and a sample of it */
export const EVENT_EVENTS = {
  ...statusEvents('event', EVENT_STATUSES, [moved, sampleOf]),
  'event.changed': [changed, { ...sample, fields: ['startsAt', 'endsAt', 'location', 'venue'], before }],
} as const satisfies Record<string, EventEntry>;

const iso = (moment: unknown): string => new Date(moment as Date).toISOString();

/** From an event's row, its price in minor units. */
export const eventPayload = (row: Record<string, unknown>): Record<string, unknown> => ({
  revision: row.revision ?? 1,
  title: row.title,
  organizer: row.organizer ?? null,
  venue: row.venue ?? null,
  category: row.category ?? null,
  startsAt: iso(row.startsAt),
  endsAt: iso(row.endsAt),
  location: row.location ?? null,
  capacity: row.capacity,
  seatsTaken: row.seatsTaken,
  price: toAmount(Number(row.price)),
});

export const eventMoved = (row: Record<string, unknown>, change: object): Record<string, unknown> => ({
  ...eventPayload(row),
  ...change,
});

export const eventChanged = (
  row: Record<string, unknown>,
  before: Record<string, unknown>,
  fields: readonly string[],
): Record<string, unknown> => ({
  ...eventPayload(row),
  fields,
  before: {
    startsAt: iso(before.startsAt),
    endsAt: iso(before.endsAt),
    location: before.location ?? null,
    venue: before.venue ?? null,
  },
});
