/** What happens to tickets. Never the code nor the holder's name: who needs them looks them up. */
import { z } from 'zod';
import { statusEvents, type EventEntry } from '../event-entry';
import { TICKET_CANCELLERS, TICKET_STATUSES, type TicketStatus } from './ticket';
import { toAmount } from '../money';

const rowId = z.number().int().nullable();
const facts = z.object({
  /** How often the row was written: of two tellings the one with more is the newer. */
  revision: z.number().int(),
  event: rowId,
  owner: rowId,
  /** What was booked together. */
  purchase: z.string(),
  price: z.number(),
  currency: z.string(),
});
const moved = facts.extend({
  from: z.enum(TICKET_STATUSES).nullable(),
  to: z.enum(TICKET_STATUSES),
  reason: z.string().nullable(),
  cancelledBy: z.enum(TICKET_CANCELLERS).nullable(),
  isAdmittedOutsideHours: z.boolean(),
});
/** The subject is the first of them. */
const several = facts.extend({ quantity: z.number().int() });

const sample = { revision: 1, event: 3, owner: 7, purchase: 'p4v9kq0c2m1x7d3z5w8r6t0a', price: 45, currency: 'EUR' };
const sampleOf = (to: TicketStatus) => ({
  ...sample,
  from: to === 'confirmed' ? null : 'confirmed',
  to,
  reason: null,
  cancelledBy: to === 'cancelled' ? 'holder' : null,
  isAdmittedOutsideHours: false,
});

/** name → payload and a sample of it */
export const TICKET_EVENTS = {
  ...statusEvents('ticket', TICKET_STATUSES, [moved, sampleOf]),
  'ticket.booked': [several, { ...sample, quantity: 2 }],
  'ticket.reminder_due': [several, { ...sample, quantity: 2 }],
  /** Its holder can't find it. */
  'ticket.resent': [facts, sample],
} as const satisfies Record<string, EventEntry>;

/** From a ticket's row, its price in minor units. */
export const ticketPayload = (row: Record<string, unknown>): Record<string, unknown> => ({
  revision: row.revision ?? 1,
  event: row.event ?? null,
  owner: row.owner ?? null,
  purchase: row.purchase,
  price: toAmount(Number(row.price)),
  currency: row.currency,
});

export const ticketMoved = (row: Record<string, unknown>, change: object): Record<string, unknown> => ({
  ...ticketPayload(row),
  ...change,
  cancelledBy: row.cancelledBy ?? null,
  isAdmittedOutsideHours: row.isAdmittedOutsideHours === true,
});
