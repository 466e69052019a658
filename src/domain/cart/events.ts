/** What happens to carts. */
import { z } from 'zod';
import type { EventEntry } from '../event-entry';

/** Whose cart it is, and what is in it at the prices of this moment; `items` counts portions. */
const facts = z.object({ user: z.number().int(), total: z.number(), currency: z.string(), items: z.number().int() });

/** name → payload and a sample of it */
export const CART_EVENTS = {
  'cart.updated': [facts, { user: 7, total: 19.8, currency: 'EUR', items: 2 }],
} as const satisfies Record<string, EventEntry>;
