/** Checkout: read the cart, price it by the menu of this moment, freeze the order, empty the cart, take the portions, tell everybody; all or nothing. */
import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { DomainError, fieldError } from '#domain/errors';
import { orderPayload } from '#domain/events';
import { draftOrder, type OrderDraft, type PaymentMethod } from '#domain/order/order';
import { eventJson } from '#platform/events/emit';
import { inTransaction, onConnection, type Trx } from '#platform/postgres/rows';
import { lockCart, readCart, type ReadCart, type StoredLine } from '../../cart/rows/cart-lines';
import type { CheckoutRequest, OrderView } from '../actions/order-fields';
import { insertOrder, type OrderFacts } from '../rows/insert-order';
import { takePortions } from '../rows/portions';

interface Checkout {
  draft: OrderDraft;
  facts: OrderFacts;
  lines: readonly StoredLine[];
}

/** Cash and card are taken on receipt; an online provider is offered once it is set up. */
const OFFERED: readonly PaymentMethod[] = ['cash', 'card'];

/**
 * Nothing is locked while it is read and priced; one statement then makes the order, unless the cart has changed meanwhile. Then the
 * cart is held first, so that the second time is the last.
 * @returns the new order, as `orderOutput` describes it. @throws DomainError of `draftOrder`.
 */
export async function placeOrder(strapi: Core.Strapi, customer: number, request: CheckoutRequest): Promise<OrderView> {
  const checkout = await onConnection(strapi, (connection) => price(connection, customer, request));
  const order = await place(strapi, checkout);
  return order ?? inTransaction(strapi, (trx) => placeHeld(strapi, trx, { customer, request }));
}

async function placeHeld(strapi: Core.Strapi, trx: Trx, { customer, request }: { customer: number; request: CheckoutRequest }) {
  await lockCart(trx, customer);
  const order = await place(strapi, await price(trx, customer, request));
  if (!order) throw new Error('A cart changed while it was held');
  return order;
}

/** @throws DomainError of `draftOrder`, and when there is nothing to order or nowhere to order it from. */
async function price(connection: Trx, customer: number, request: CheckoutRequest): Promise<Checkout> {
  const cart = await readCart(connection, customer, request.venue);
  if (!cart || cart.lines.length === 0) throw new DomainError('cart.empty');
  const { lines } = cart;
  if (!cart.venue && request.venue) throw fieldError('venue.unknown', 'venue');
  // A home cook's dishes come from the cook's kitchen, which has no venue.
  const venue = lines.every((line) => line.dish.cook !== null) ? null : cart.venue;
  const houseCurrency = cart.venue?.currency ?? 'EUR';
  const now = clock.now();
  const wish = { ...request, wantedAt: request.wantedAt ?? null, delivery: request.delivery ? { ...request.delivery } : null };
  const draft = draftOrder({ lines, venue, houseCurrency, request: wish, methods: OFFERED, now });
  return { draft, lines, facts: factsOf({ cart, venue: venue?.id ?? null, customer, request, now }) };
}

function factsOf(of: { cart: ReadCart; venue: number | null; customer: number; request: CheckoutRequest; now: Date }): OrderFacts {
  const { cart, venue, customer, request, now } = of;
  return {
    documentId: createId(),
    customer,
    venue,
    cart: cart.id,
    cartVersion: cart.version,
    fulfilment: request.fulfilment,
    paymentMethod: request.paymentMethod,
    wantedAt: request.wantedAt ?? null,
    note: request.note ?? null,
    delivery: request.fulfilment === 'delivery' ? (request.delivery ?? null) : null,
    now,
  };
}

/** @returns null when the cart is no longer what was priced. */
function place(strapi: Core.Strapi, { draft, facts, lines }: Checkout): Promise<OrderView | null> {
  const payload = { ...orderPayload({ ...facts, ...draft, number: '', kind: 'menu' }), from: null, to: 'placed', reason: null };
  const event = eventJson(strapi, 'order.placed', { subject: facts.documentId, payload });
  const insert = (connection: Trx) => insertOrder(connection, draft, { facts, event });
  if (lines.every((line) => line.dish.portionsLeft === null)) return onConnection(strapi, insert);
  return inTransaction(strapi, async (trx) => {
    const order = await insert(trx);
    if (order) await takePortions(trx, lines);
    return order;
  });
}
