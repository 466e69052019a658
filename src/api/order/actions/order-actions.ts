/** What customers, cooks and staff can do with orders. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { action } from '#platform/actions/action';
import { callerId } from '#platform/actions/caller';
import { byId, instant, reason, text } from '#platform/actions/fields';
import { CATALOGUE } from '#domain/error-catalogue';
import { FULFILMENTS, orderMachine, PAYMENT_METHODS } from '#domain/order/order';
import { cartOutput } from '../../cart/actions/cart-actions';
import { delivery, orderOutput } from './order-fields';
import type { OrderService } from '../services/order';

const step = z.object({
  from: z.string().nullable(),
  to: z.string(),
  reason: z.string().nullable(),
  at: z.string(),
  actor: z.object({ kind: z.string(), id: z.number().nullable() }),
});
const mine = [{ name: 'global::is-owner', config: { uid: 'api::order.order', owners: ['customer', 'cook'], hiddenFrom: 'customer' } }];
const ownOnly = [{ name: 'global::is-owner', config: { uid: 'api::order.order', owners: ['customer'], hiddenFrom: 'customer' } }];
const orders = (strapi: Core.Strapi) => strapi.service('api::order.order') as unknown as OrderService;

/** `accept` → POST /orders/:id/accept, `acceptOrder`: one action per verb of the machine, but for those that need more than a move. */
const verbs = [...new Set(orderMachine.moves.filter((move) => !move.by.every((party) => party === 'job')).map((move) => move.verb))];
const moves = verbs
  .filter((verb) => verb !== 'cancel')
  .map((verb) => {
    const to = orderMachine.moves.filter((move) => move.verb === verb)[0]!.to;
    return action({
      name: `${verb}Order`,
      method: 'POST',
      path: `/orders/:id/${verb}`,
      summary: `Moves an order to “${to}”.`,
      params: byId,
      body: z.object({ reason: reason.optional() }),
      output: orderOutput,
      policies: mine,
      handle: async ({ params, body }, strapi) => (await orders(strapi).move(params.id, to, body.reason ?? null)) as never,
    });
  });

export const orderActions = [
  action({
    name: 'placeOrder',
    method: 'POST',
    path: '/orders',
    summary: 'Checks out the cart.',
    body: z.object({
      venue: z.string().max(100).optional().describe('documentId or slug; left out = the house’s first venue'),
      fulfilment: z.enum(FULFILMENTS),
      delivery: delivery.nullish(),
      wantedAt: instant.nullish(),
      paymentMethod: z.enum(PAYMENT_METHODS),
      note: text(1000).nullish(),
      acceptPriceChange: z.boolean().default(false),
    }),
    output: orderOutput,
    status: 201,
    handle: async ({ body }, strapi) => (await orders(strapi).place(callerId(strapi), body)) as never,
  }),
  action({
    name: 'readOrderHistory',
    method: 'GET',
    path: '/orders/:id/history',
    summary: 'Every move of an order: from, to, who, when, why.',
    params: byId,
    output: z.array(step),
    policies: mine,
    handle: ({ params }, strapi) => orders(strapi).history(params.id),
  }),
  action({
    name: 'changeOrder',
    method: 'PATCH',
    path: '/orders/:id',
    summary: 'Changes address, note or time while the order is placed.',
    params: byId,
    body: z
      .object({ delivery: delivery.optional(), note: text(1000).nullish(), wantedAt: instant.nullish() })
      .refine((change) => Object.keys(change).length > 0, CATALOGUE['request.empty'].en),
    output: orderOutput,
    policies: ownOnly,
    handle: async ({ params, body }, strapi) => (await orders(strapi).change(params.id, body)) as never,
  }),
  action({
    name: 'cancelOrder',
    method: 'POST',
    path: '/orders/:id/cancel',
    summary: 'Cancels an order; once the kitchen works on it, a customer only asks.',
    params: byId,
    body: z.object({ reason: reason.optional() }),
    output: orderOutput,
    policies: ownOnly,
    handle: async ({ params, body }, strapi) => (await orders(strapi).cancel(params.id, body.reason ?? null)) as never,
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
    policies: ownOnly,
    handle: async ({ params }, strapi) => (await orders(strapi).reorder(params.id, callerId(strapi))) as never,
  }),
  action({
    name: 'hideOrder',
    method: 'DELETE',
    path: '/orders/:id',
    summary: 'Hides a finished order from its customer; nothing is destroyed.',
    params: byId,
    output: z.null(),
    status: 204,
    policies: ownOnly,
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
];
