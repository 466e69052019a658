/** What customers, cooks and staff can do with orders. */
import { z } from 'zod';
import { action } from '#platform/actions/action';
import { callerId } from '#platform/actions/caller';
import { byId, reason } from '#platform/actions/fields';
import { actionOf } from '#domain/machine';
import { orderMachine } from '#domain/order/order';
import { cartOutput } from '../../cart/actions/cart-fields';
import { checkout, orderChange, orderOutput, orderStep } from './order-fields';
import { orders } from '../services/order';

const mine = { of: 'api::order.order', are: ['customer', 'cook'], hiddenFrom: 'customer' } as const;
const ownOnly = { of: 'api::order.order', are: ['customer'], hiddenFrom: 'customer' } as const;
const panel = 'plugin::backoffice.board.move';

/** `accept` → POST /orders/:id/accept, `acceptOrder`: one action per verb of the machine, but for those that need more than a move. */
const verbs = [...new Set(orderMachine.moves.filter((move) => !move.by.every((party) => party === 'job')).map((move) => move.verb))];
const moves = verbs
  .filter((verb) => verb !== 'cancel')
  .map((verb) => {
    const to = orderMachine.moves.filter((move) => move.verb === verb)[0]!.to;
    return action({
      name: actionOf('order', verb),
      method: 'POST',
      path: `/orders/:id/${verb}`,
      summary: `Moves an order to “${to}”.`,
      params: byId,
      body: z.object({ reason: reason.optional() }),
      output: orderOutput,
      owners: mine,
      panel,
      handle: ({ params, body }, strapi) => orders(strapi).move(params.id, to, body.reason ?? null),
    });
  });

export const orderActions = [
  action({
    name: 'placeOrder',
    method: 'POST',
    path: '/orders',
    summary: 'Checks out the cart.',
    body: checkout,
    output: orderOutput,
    status: 201,
    handle: ({ body }, strapi) => orders(strapi).place(callerId(strapi), body),
  }),
  action({
    name: 'readOrderHistory',
    method: 'GET',
    path: '/orders/:id/history',
    summary: 'Every move of an order: from, to, who, when, why.',
    params: byId,
    output: z.array(orderStep),
    owners: mine,
    handle: ({ params }, strapi) => orders(strapi).history(params.id),
  }),
  action({
    name: 'changeOrder',
    method: 'PATCH',
    path: '/orders/:id',
    summary: 'Changes address, note or time while the order is placed.',
    params: byId,
    body: orderChange,
    output: orderOutput,
    owners: ownOnly,
    handle: ({ params, body }, strapi) => orders(strapi).change(params.id, body),
  }),
  action({
    name: 'cancelOrder',
    method: 'POST',
    path: '/orders/:id/cancel',
    summary: 'Cancels an order; once the kitchen works on it, a customer only asks.',
    params: byId,
    body: z.object({ reason: reason.optional() }),
    output: orderOutput,
    owners: ownOnly,
    panel,
    handle: ({ params, body }, strapi) => orders(strapi).cancel(params.id, body.reason ?? null),
  }),
  ...moves,
  action({
    name: 'reorder',
    method: 'POST',
    path: '/orders/:id/reorder',
    summary: 'Fills the cart with the same again and says what changed.',
    params: byId,
    output: z.object({
      cart: cartOutput,
      skipped: z.array(z.object({ dish: z.string(), name: z.string(), code: z.string(), message: z.string() })),
      repriced: z.array(z.object({ dish: z.string(), name: z.string(), was: z.number(), is: z.number() })),
    }),
    owners: ownOnly,
    handle: ({ params }, strapi) => orders(strapi).reorder(params.id, callerId(strapi)),
  }),
  action({
    name: 'hideOrder',
    method: 'DELETE',
    path: '/orders/:id',
    summary: 'Hides a finished order from its customer; nothing is destroyed.',
    params: byId,
    output: z.null(),
    status: 204,
    owners: ownOnly,
    handle: async ({ params }, strapi) => {
      await orders(strapi).hide(params.id);
      return null;
    },
  }),
  action({
    name: 'hideOrders',
    method: 'DELETE',
    path: '/orders',
    summary: 'Hides all my finished orders; live ones stay.',
    output: z.object({ hidden: z.number().int(), kept: z.number().int() }),
    handle: (_input, strapi) => orders(strapi).hideAll(callerId(strapi)),
  }),
] as const;
