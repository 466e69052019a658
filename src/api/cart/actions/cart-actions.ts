/** What a customer can do with the cart. */
import { z } from 'zod';
import { action } from '#platform/actions/action';
import { callerId } from '#platform/actions/caller';
import { byId } from '#platform/actions/fields';
import { MAX_QUANTITY } from '#domain/cart/cart';
import { carts } from '../services/cart';
import { cartOutput, cartQuery, newLine } from './cart-fields';

export const cartActions = [
  action({
    name: 'readCart',
    method: 'GET',
    path: '/cart',
    summary: 'My cart, priced by the menu of this moment; made when first used.',
    query: cartQuery,
    output: cartOutput,
    handle: ({ query }, strapi) => carts(strapi).read(callerId(strapi), query.venue),
  }),
  action({
    name: 'clearCart',
    method: 'DELETE',
    path: '/cart',
    summary: 'Takes everything out of the cart.',
    output: cartOutput,
    handle: (_input, strapi) => carts(strapi).clear(callerId(strapi)),
  }),
  action({
    name: 'addCartItem',
    method: 'POST',
    path: '/cart/items',
    summary: 'Adds a dish; the same dish with the same options adds up.',
    body: newLine,
    output: cartOutput,
    status: 201,
    handle: ({ body }, strapi) => carts(strapi).add(callerId(strapi), body),
  }),
  action({
    name: 'clearCartItems',
    method: 'DELETE',
    path: '/cart/items',
    summary: 'Takes every line out of the cart.',
    output: cartOutput,
    handle: (_input, strapi) => carts(strapi).clear(callerId(strapi)),
  }),
  action({
    name: 'changeCartItem',
    method: 'PATCH',
    path: '/cart/items/:id',
    summary: 'Sets the quantity of a line; 0 removes it.',
    params: byId,
    body: z.object({ quantity: z.number().int().min(0).max(MAX_QUANTITY) }),
    output: cartOutput,
    handle: ({ params, body }, strapi) => carts(strapi).setQuantity(callerId(strapi), params.id, body.quantity),
  }),
  action({
    name: 'removeCartItem',
    method: 'DELETE',
    path: '/cart/items/:id',
    summary: 'Takes a line out of the cart.',
    params: byId,
    output: cartOutput,
    handle: ({ params }, strapi) => carts(strapi).setQuantity(callerId(strapi), params.id, 0),
  }),
];
