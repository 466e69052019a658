/** What happens in the queue for a table. Never the guest's name, address or phone. */
import { z } from 'zod';
import { statusEvents } from '../event-entry';
import { WAITLIST_STATUSES, type WaitlistStatus } from './waitlist';

const rowId = z.number().int().nullable();
const moved = z.object({
  /** How often the row was written: of two tellings the one with more is the newer. */
  revision: z.number().int(),
  number: z.string(),
  venue: rowId,
  guests: z.number().int(),
  isHere: z.boolean(),
  startsAt: z.string(),
  endsAt: z.string(),
  table: rowId,
  offerExpiresAt: z.string().nullable(),
  booking: rowId,
  from: z.enum(WAITLIST_STATUSES).nullable(),
  to: z.enum(WAITLIST_STATUSES),
  reason: z.string().nullable(),
});

const sampleOf = (to: WaitlistStatus) => ({
  revision: 1,
  number: 'W-1001',
  venue: 1,
  guests: 4,
  isHere: false,
  startsAt: '2026-03-27T18:00:00.000Z',
  endsAt: '2026-03-27T20:00:00.000Z',
  table: to === 'waiting' ? null : 4,
  offerExpiresAt: to === 'waiting' ? null : '2026-03-27T17:10:00.000Z',
  booking: to === 'booked' ? 12 : null,
  from: to === 'waiting' ? null : to === 'offered' ? ('waiting' as const) : ('offered' as const),
  to,
  reason: null,
});

/** name → payload and a sample of it */
export const WAITLIST_EVENTS = statusEvents('waitlist', WAITLIST_STATUSES, [moved, sampleOf]);

export const waitlistMoved = (row: Record<string, unknown>, change: object): Record<string, unknown> => ({
  revision: row.revision ?? 1,
  number: row.number,
  venue: row.venue,
  guests: row.guests,
  isHere: row.isHere === true,
  startsAt: iso(row.startsAt),
  endsAt: iso(row.endsAt),
  table: row.offeredTable ?? null,
  offerExpiresAt: iso(row.offerExpiresAt),
  booking: row.booking ?? null,
  ...change,
});

const iso = (moment: unknown): string | null => (moment instanceof Date ? moment.toISOString() : null);
