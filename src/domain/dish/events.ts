/** What happens to dishes. */
import { z } from 'zod';
import type { EventEntry } from '../event-entry';

const facts = z.object({ name: z.string(), until: z.string().nullable() });

/** name → payload and a sample of it */
export const DISH_EVENTS = {
  'dish.sold_out': [facts, { name: 'Borscht', until: null }],
  'dish.back_on_sale': [facts, { name: 'Borscht', until: null }],
} as const satisfies Record<string, EventEntry>;
