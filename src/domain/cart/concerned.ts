/** Whom what happens to carts concerns, and why somebody is not told of it. */
import type { Concerned } from '../concerned';
import type { CART_EVENTS } from './events';

export const CONCERNED: Concerned<keyof typeof CART_EVENTS> = {
  customer: {
    'cart.updated': 'It is their own act.',
  },
};
