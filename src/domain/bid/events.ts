/** What happens to bids. Never the cook's message nor the guest's address: who needs them looks them up. */
import { z } from 'zod';
import { statusEvents, type EventEntry } from '../event-entry';
import { BID_STATUSES, type BidStatus } from './bid';
import { toAmount } from '../money';

const rowId = z.number().int().nullable();
const facts = z.object({
  /** How often the row was written: of two tellings the one with more is the newer. */
  revision: z.number().int(),
  order: rowId,
  customer: rowId,
  cook: rowId,
  price: z.number(),
  currency: z.string(),
  readyAt: z.string(),
  version: z.number().int(),
});
const moved = facts.extend({
  from: z.enum(BID_STATUSES).nullable(),
  to: z.enum(BID_STATUSES),
  reason: z.string().nullable(),
  /** The bid that was chosen instead. */
  lostTo: rowId,
});

const sample = {
  revision: 1,
  order: 12,
  customer: 7,
  cook: 9,
  price: 45,
  currency: 'EUR',
  readyAt: '2026-03-27T17:30:00.000Z',
  version: 1,
};
const sampleOf = (to: BidStatus) => ({
  ...sample,
  from: to === 'pending' ? null : 'pending',
  to,
  reason: null,
  lostTo: to === 'declined' ? 31 : null,
});

/** name → payload and a sample of it */
export const BID_EVENTS = {
  ...statusEvents('bid', BID_STATUSES, [moved, sampleOf]),
  'bid.changed': [facts, { ...sample, version: 2 }],
} as const satisfies Record<string, EventEntry>;

/** From a bid's row, its price in minor units. */
export const bidPayload = (row: Record<string, unknown>): Record<string, unknown> => ({
  revision: row.revision ?? 1,
  order: row.order,
  customer: row.customer,
  cook: row.cook,
  price: toAmount(Number(row.price)),
  currency: row.currency,
  readyAt: new Date(row.readyAt as Date).toISOString(),
  version: row.version,
});

export const bidMoved = (row: Record<string, unknown>, change: object): Record<string, unknown> => ({
  ...bidPayload(row),
  ...change,
  lostTo: row.lostTo ?? null,
});
