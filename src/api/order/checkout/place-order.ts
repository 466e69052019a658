/** Checkout: lock the cart, price it by the menu of this moment, take the portions, freeze the order, empty the cart, tell everybody; all or nothing. */
import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import { clock } from '../../../clock';
import { DomainError, fieldError } from '../../../domain/errors';
import { orderPayload } from '../../../domain/events';
import { draftOrder, type Fulfilment, type PaymentMethod } from '../../../domain/order';
import { eventJson } from '../../../plugins/kafka/server/emit';
import { inTransaction, type Row } from '../../../postgres/rows';
import { lockCartWithVenue, readLines } from '../../cart/rows/cart-lines';
import { insertOrder, type Delivery } from '../rows/insert-order';
import { takePortions } from '../rows/portions';

export interface CheckoutRequest {
  venue?: string | undefined;
  fulfilment: Fulfilment;
  paymentMethod: PaymentMethod;
  wantedAt?: Date | null | undefined;
  note?: string | null | undefined;
  delivery?: Delivery | null | undefined;
  acceptPriceChange: boolean;
}

/** Cash and card are taken on receipt; an online provider is offered once it is set up. */
const OFFERED: readonly PaymentMethod[] = ['cash', 'card'];

/** @returns the new order, as `orderOutput` describes it. @throws DomainError of `draftOrder`. */
export const placeOrder = (strapi: Core.Strapi, customer: number, request: CheckoutRequest): Promise<Row> =>
  inTransaction(strapi, async (trx) => {
    const cart = await lockCartWithVenue(trx, customer, request.venue);
    const lines = cart ? await readLines(trx, cart.id) : [];
    if (!cart || lines.length === 0) throw new DomainError('cart.empty');
    if (!cart.venue && request.venue) throw fieldError('venue.unknown', 'venue');
    // A home cook's dishes come from the cook's kitchen, which has no venue.
    const isHome = lines.every((line) => line.dish.cook !== null);
    const venue = isHome ? null : cart.venue;
    const houseCurrency = cart.venue?.currency ?? 'EUR';
    const now = clock.now();
    const wish = { ...request, wantedAt: request.wantedAt ?? null, delivery: request.delivery ? { ...request.delivery } : null };
    const draft = draftOrder({ lines, venue, houseCurrency, request: wish, methods: OFFERED, now });
    await takePortions(trx, lines);
    const delivery = request.fulfilment === 'delivery' ? (request.delivery ?? null) : null;
    const facts = {
      documentId: createId(),
      customer,
      venue: venue?.id ?? null,
      cart: cart.id,
      fulfilment: request.fulfilment,
      paymentMethod: request.paymentMethod,
      wantedAt: wish.wantedAt,
      note: request.note ?? null,
      delivery,
      now,
    };
    const payload = { ...orderPayload({ ...facts, ...draft, number: '', kind: 'menu' }), from: null, to: 'placed', reason: null };
    const event = eventJson(strapi, 'order.placed', { subject: facts.documentId, payload });
    return insertOrder(trx, draft, { facts, event });
  });
