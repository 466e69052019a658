/** The card of carts. */
import { aggregate } from '../aggregate';
import { CART_ERRORS } from './errors';
import { CART_EVENTS } from './events';

export const cart = aggregate({
  uid: 'api::cart.cart',
  topic: 'carts',
  events: CART_EVENTS,
  errors: CART_ERRORS,
});
