/** What the staff do with the log of events itself: they have events sent again, or give them up. */
import { z } from 'zod';
import type { EventEntry } from '../event-entry';

const mended = z.object({ count: z.number().int(), reason: z.string().nullable() });

/** name → payload and a sample of it */
export const LOG_EVENTS = {
  'log.replayed': [mended, { count: 1, reason: null }],
  'log.skipped': [mended, { count: 1, reason: 'The order was made by mistake' }],
} as const satisfies Record<string, EventEntry>;
