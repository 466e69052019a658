/** The card of orders. */
import { living } from '../aggregate';
import { CONCERNED } from './concerned';
import { orderMachine } from './order';
import { ORDER_ERRORS } from './errors';
import { ORDER_EVENTS, orderMoved } from './events';

export const order = living({
  uid: 'api::order.order',
  topic: 'orders',
  machine: orderMachine,
  statusPayload: orderMoved,
  events: ORDER_EVENTS,
  concerned: CONCERNED,
  errors: ORDER_ERRORS,
});
