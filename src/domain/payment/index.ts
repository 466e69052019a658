/** The card of payments. */
import { living } from '../aggregate';
import { CONCERNED } from './concerned';
import { paymentMachine } from './payment';
import { PAYMENT_ERRORS } from './errors';
import { PAYMENT_EVENTS, paymentMoved } from './events';

export const payment = living({
  uid: 'api::payment.payment',
  topic: 'payments',
  machine: paymentMachine,
  statusPayload: paymentMoved,
  events: PAYMENT_EVENTS,
  concerned: CONCERNED,
  errors: PAYMENT_ERRORS,
});
