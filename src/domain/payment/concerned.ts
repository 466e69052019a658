/** Whom what happens to payments concerns, and why somebody is not told of it. */
import type { Concerned } from '../concerned';
import type { PAYMENT_EVENTS } from './events';

const AT_THE_COUNTER = 'Who pays stands at the counter or at the payment’s page; the order shows how it stands.';
const BY_THE_HOUSE = 'Taken and handed back by the house itself; the order and the takings show it.';

export const CONCERNED: Concerned<keyof typeof PAYMENT_EVENTS> = {
  customer: {
    'payment.pending': AT_THE_COUNTER,
    'payment.paid': AT_THE_COUNTER,
    'payment.failed': AT_THE_COUNTER,
    'payment.refunded': 'Money is handed back at the counter; the order shows it.',
  },
  house: {
    'payment.pending': 'Who pays announces it; the board offers to confirm it when the money is there.',
    'payment.paid': BY_THE_HOUSE,
    'payment.failed': BY_THE_HOUSE,
    'payment.refunded': BY_THE_HOUSE,
  },
};
