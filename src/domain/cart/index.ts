/** The card of carts. */
import { aggregate } from '../aggregate';
import { CONCERNED } from './concerned';
import { CART_ERRORS } from './errors';
import { CART_EVENTS } from './events';

export const cart = aggregate({
  uid: 'api::cart.cart',
  topic: 'carts',
  events: CART_EVENTS,
  concerned: CONCERNED,
  errors: CART_ERRORS,
});
