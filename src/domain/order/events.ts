/** What happens to orders. Never where it is brought to nor what was said: who needs them looks them up. */
import { z } from 'zod';
import { statusEvents, type EventEntry } from '../event-entry';
import { FULFILMENTS, ORDER_STATUSES } from './order';
import { toAmount } from '../money';

const userId = z.number().int().nullable();
const facts = z.object({
  /** How often the row was written: of two tellings the one with more is the newer. */
  revision: z.number().int(),
  number: z.string(),
  kind: z.enum(['menu', 'custom', 'subscription']),
  fulfilment: z.enum(FULFILMENTS),
  total: z.number(),
  currency: z.string(),
  customer: userId,
  cook: userId,
  venue: z.number().int().nullable(),
});
const moved = facts.extend({
  from: z.enum(ORDER_STATUSES).nullable(),
  to: z.enum(ORDER_STATUSES),
  reason: z.string().nullable(),
});

const sample = {
  revision: 1,
  number: 'S-1001',
  kind: 'menu',
  fulfilment: 'delivery',
  total: 31.4,
  currency: 'EUR',
  customer: 7,
  cook: null,
  venue: 1,
};

/** name → payload and a sample of it */
export const ORDER_EVENTS = {
  ...statusEvents('order', ORDER_STATUSES, [moved, (to) => ({ ...sample, from: to === 'placed' ? null : 'placed', to, reason: null })]),
  'order.cancel_requested': [facts.extend({ reason: z.string().nullable() }), { ...sample, reason: null }],
  'order.changed': [facts.extend({ fields: z.array(z.string()) }), { ...sample, fields: ['wantedAt'] }],
  'order.opened': [facts, { ...sample, kind: 'custom', venue: null }],
} as const satisfies Record<string, EventEntry>;

/** From an order's row, its total in minor units. */
export const orderPayload = ({
  number,
  kind,
  fulfilment,
  total,
  currency,
  customer,
  cook,
  venue,
  revision,
}: Record<string, unknown>): Record<string, unknown> => ({
  revision: revision ?? 1,
  number,
  kind,
  fulfilment,
  total: toAmount(Number(total)),
  currency,
  customer,
  cook,
  venue,
});

export const orderMoved = (row: Record<string, unknown>, change: object): Record<string, unknown> => ({ ...orderPayload(row), ...change });
