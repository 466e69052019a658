/** What happens to payments. */
import { z } from 'zod';
import { statusEvents } from '../event-entry';
import { PAYMENT_METHODS } from '../order/order';
import { PAYMENT_STATUSES } from './payment';
import { toAmount } from '../money';

const moved = z.object({
  /** How often the row was written: of two tellings the one with more is the newer. */
  revision: z.number().int(),
  order: z.number().int().nullable(),
  method: z.enum(PAYMENT_METHODS),
  amount: z.number(),
  currency: z.string(),
  from: z.enum(PAYMENT_STATUSES).nullable(),
  to: z.enum(PAYMENT_STATUSES),
  reason: z.string().nullable(),
});

const sample = { revision: 1, order: 12, method: 'cash', amount: 31.4, currency: 'EUR', reason: null };

/** name → payload and a sample of it */
export const PAYMENT_EVENTS = statusEvents('payment', PAYMENT_STATUSES, [
  moved,
  (to) => ({ ...sample, from: to === 'pending' ? null : 'pending', to }),
]);

/** From a payment's row, its amount in minor units. */
export const paymentMoved = (
  { order, method, amount, currency, revision }: Record<string, unknown>,
  change: object,
): Record<string, unknown> => ({
  revision: revision ?? 1,
  order,
  method,
  amount: toAmount(Number(amount)),
  currency,
  ...change,
});
