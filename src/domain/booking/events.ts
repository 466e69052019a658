/** What happens to bookings. Never the guest's name, address or phone: who needs them looks them up. */
import { z } from 'zod';
import { statusEvents, type EventEntry } from '../event-entry';
import { BOOKING_CHANNELS, BOOKING_STATUSES, type BookingStatus } from './booking';
import { toAmount } from '../money';

const rowId = z.number().int().nullable();
const facts = z.object({
  /** How often the row was written: of two tellings the one with more is the newer. */
  revision: z.number().int(),
  number: z.string(),
  table: rowId,
  venue: rowId,
  user: rowId,
  startsAt: z.string(),
  endsAt: z.string(),
  guests: z.number().int(),
  price: z.number(),
  currency: z.string(),
  source: z.string().nullable(),
  channel: z.enum(BOOKING_CHANNELS),
  /** The staff said that it may be more than the kitchen's pace. */
  exceedsPace: z.boolean(),
});
const place = z.object({ table: rowId, joinedWith: rowId, startsAt: z.string(), endsAt: z.string(), guests: z.number().int() });
const changed = facts.extend({
  joinedWith: rowId,
  fields: z.array(z.string()),
  /** Where, when and for how many it was until now. */
  before: place,
});
const moved = facts.extend({
  from: z.enum(BOOKING_STATUSES).nullable(),
  to: z.enum(BOOKING_STATUSES),
  reason: z.string().nullable(),
  /** The booking that was confirmed instead. */
  lostTo: rowId,
  alternatives: z.array(z.record(z.string(), z.unknown())),
});

const sample = {
  revision: 1,
  number: 'B-1001',
  table: 4,
  venue: 1,
  user: null,
  startsAt: '2026-03-27T18:00:00.000Z',
  endsAt: '2026-03-27T20:00:00.000Z',
  guests: 4,
  price: 25,
  currency: 'EUR',
  source: null,
  channel: 'online',
  exceedsPace: false,
};
const before = { table: 4, joinedWith: null, startsAt: '2026-03-27T17:00:00.000Z', endsAt: '2026-03-27T19:00:00.000Z', guests: 4 };
const offer = {
  table: 'a1b2c3d4e5f6g7h8i9j0k1l2',
  number: '7',
  kind: 'cabin',
  seats: 4,
  area: 'By the window',
  price: 30,
  startsAt: '2026-03-27T18:00:00.000Z',
  endsAt: '2026-03-27T20:00:00.000Z',
};
const sampleOf = (to: BookingStatus) => ({
  ...sample,
  from: to === 'requested' ? null : 'requested',
  to,
  reason: null,
  lostTo: to === 'declined' ? 11 : null,
  alternatives: to === 'declined' ? [offer] : [],
});

/** The guest's words, and those of the answer. */
const asked = facts.extend({ reason: z.string().nullable() });

/** name → payload and a sample of it */
export const BOOKING_EVENTS = {
  ...statusEvents('booking', BOOKING_STATUSES, [moved, sampleOf]),
  'booking.cancel_requested': [asked, { ...sample, reason: null }],
  'booking.cancel_refused': [asked, { ...sample, reason: null }],
  'booking.changed': [changed, { ...sample, joinedWith: null, fields: ['startsAt'], before }],
  'booking.reminder_due': [facts, sample],
} as const satisfies Record<string, EventEntry>;

/** From a booking's row, its price in minor units. */
export const bookingPayload = (row: Record<string, unknown>): Record<string, unknown> => ({
  revision: row.revision ?? 1,
  number: row.number,
  table: row.table,
  venue: row.venue,
  user: row.user,
  startsAt: new Date(row.startsAt as Date).toISOString(),
  endsAt: new Date(row.endsAt as Date).toISOString(),
  guests: row.guests,
  price: toAmount(Number(row.price)),
  currency: row.currency,
  source: row.decisionSource ?? null,
  channel: row.channel ?? 'online',
  exceedsPace: row.exceedsPace === true,
});

export const bookingMoved = (row: Record<string, unknown>, change: object): Record<string, unknown> => ({
  ...bookingPayload(row),
  ...change,
  lostTo: row.lostTo ?? null,
  alternatives: row.alternatives ?? [],
});

const placeOf = (row: Record<string, unknown>): Record<string, unknown> => ({
  table: row.table,
  joinedWith: row.joinedWith ?? null,
  startsAt: new Date(row.startsAt as Date).toISOString(),
  endsAt: new Date(row.endsAt as Date).toISOString(),
  guests: row.guests,
});

/** @param before the row as it was */
export const bookingChanged = (
  row: Record<string, unknown>,
  before: Record<string, unknown>,
  fields: readonly string[],
): Record<string, unknown> => ({ ...bookingPayload(row), joinedWith: row.joinedWith ?? null, fields, before: placeOf(before) });
