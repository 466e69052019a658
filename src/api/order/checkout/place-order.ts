/** Checkout: read the cart, price it by the menu of this moment, freeze the order, empty the cart, take the portions, tell everybody; all or nothing. */
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { DomainError, fieldError } from '#domain/errors';
import { withPhone } from '../making/delivery-phone';
import { draftOrder } from '#domain/order/checkout';
import type { PaymentMethod } from '#domain/order/order';
import { inTransaction, onConnection, type Trx } from '#platform/postgres/rows';
import { lockCart, readCart } from '../../cart/rows/cart-lines';
import { cookKitchen } from '../../profile/rows/cook-kitchen';
import type { CheckoutRequest, OrderView } from '../actions/order-fields';
import { makeOrder, type NewOrder } from '../making/make-order';

/** Cash and card are taken on receipt; an online provider is offered once it is set up. */
const OFFERED: readonly PaymentMethod[] = ['cash', 'card'];

/**
 * Nothing is locked while it is read and priced; one statement then makes the order, unless the cart has changed meanwhile. Then the
 * cart is held first, so that the second time is the last.
 * @returns the new order, as `orderOutput` describes it. @throws DomainError of `draftOrder`.
 */
export async function placeOrder(strapi: Core.Strapi, customer: number, request: CheckoutRequest): Promise<OrderView> {
  const priced = await onConnection(strapi, (connection) => price(connection, customer, request));
  return (await makeOrder(strapi, priced)) ?? inTransaction(strapi, (trx) => placeHeld(strapi, trx, { customer, request }));
}

async function placeHeld(strapi: Core.Strapi, trx: Trx, { customer, request }: { customer: number; request: CheckoutRequest }) {
  await lockCart(trx, customer);
  const order = await makeOrder(strapi, await price(trx, customer, request));
  if (!order) throw new Error('A cart changed while it was held');
  return order;
}

/** @throws DomainError of `draftOrder`, and when there is nothing to order or nowhere to order it from. */
async function price(connection: Trx, customer: number, request: CheckoutRequest): Promise<NewOrder> {
  const cart = await readCart(connection, customer, { which: request.venue, at: request.wantedAt ?? clock.now() });
  if (!cart || cart.lines.length === 0) throw new DomainError('cart.empty');
  const { lines } = cart;
  if (!cart.venue && request.venue) throw fieldError('venue.unknown', 'venue');
  // A home cook's dishes come from the cook's kitchen, which has no venue.
  const venue = lines.every((line) => line.dish.cook !== null) ? null : cart.venue;
  const now = clock.now();
  const [first] = lines;
  const isFromCook = venue === null && request.fulfilment === 'delivery';
  const cook = isFromCook && first?.dish.cook ? await cookKitchen(connection, first.dish.cook) : null;
  const { fulfilment, paymentMethod, wantedAt = null, note = null, delivery = null } = request;
  const wanted = { ...request, wantedAt, delivery: delivery ? { ...delivery } : null };
  return {
    ...draftOrder({ lines, venue, cook, request: wanted, methods: OFFERED, now }),
    kind: 'menu',
    customer,
    venue: venue?.id ?? null,
    cart: { id: cart.id, version: cart.version },
    ...{ fulfilment, paymentMethod, wantedAt, note, now },
    delivery: fulfilment === 'delivery' && delivery ? withPhone(delivery, cart.venue?.timezone ?? null) : null,
    wish: null,
  };
}
