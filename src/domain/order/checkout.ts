/** A cart becomes an order at the prices of this moment, or says all that stands against it. */
import { checkOrderable, checkTotal, priceLines, subtotalOf, type CartLine, type PricedLine } from '../cart/cart';
import { HOUSE_CURRENCY } from '../currency';
import { DomainError, fieldError } from '../errors';
import { type Minor } from '../money';
import { deliveryFeeOf, checkTakesOrders, type Venue } from '../venue/venue';
import { USUAL_RADIUS_KM } from '../place';
import { checkWithinReach, type DeliveringKitchen } from './delivery-area';
import { type Fulfilment, type PaymentMethod } from './order';
import { checkWantedAt, promiseFor } from './wanted-time';

export interface Checkout<L extends CartLine = CartLine> {
  lines: readonly L[];
  /** null for a home cook's kitchen, which has no venue. */
  venue: Venue | null;
  /** Where a home cook delivers from, and how far; left out where it is not known. */
  cook?: DeliveringKitchen | null;
  request: {
    fulfilment: Fulfilment;
    wantedAt: Date | null;
    paymentMethod: PaymentMethod;
    acceptPriceChange: boolean;
    delivery: Record<string, unknown> | null;
  };
  /** Payment methods that are switched on. */
  methods: readonly PaymentMethod[];
  now: Date;
}

export interface OrderDraft<L extends CartLine = CartLine> {
  lines: PricedLine<L>[];
  currency: string;
  subtotal: Minor;
  deliveryFee: Minor;
  discount: Minor;
  total: Minor;
  cook: number | null;
  promisedAt: Date;
}

/**
 * What the guest buys, priced by the menu of this moment.
 * @throws DomainError when the cart is empty, a line can't be served, a price changed unseen, the venue is shut, the time or the payment impossible.
 */
export function draftOrder<L extends CartLine>(checkout: Checkout<L>): OrderDraft<L> {
  const { request, venue, now } = checkout;
  const servingAt = request.wantedAt ?? now;
  if (checkout.lines.length === 0) throw new DomainError('cart.empty');
  checkRequest(checkout);
  if (venue) checkTakesOrders(venue, servingAt);
  if (request.fulfilment === 'delivery') checkReach(checkout);
  const lines = priceLines(checkout.lines, { servingAt, venue });
  checkOrderable(lines, request.acceptPriceChange);
  const minutes = Math.max(0, ...lines.map((line) => line.line.dish.preparationMinutes));
  const promisedAt = promiseFor(minutes, { wantedAt: request.wantedAt, venue, now });
  const subtotal = subtotalOf(lines);
  const deliveryFee = request.fulfilment === 'delivery' && venue ? deliveryFeeOf(venue, subtotal) : 0;
  return {
    lines,
    currency: lines[0]?.line.dish.currency ?? HOUSE_CURRENCY,
    subtotal,
    deliveryFee,
    discount: 0,
    total: checkTotal(subtotal + deliveryFee),
    cook: lines[0]?.line.dish.cook ?? null,
    promisedAt,
  };
}

function checkRequest({ request, methods, now }: Checkout): void {
  if (!methods.includes(request.paymentMethod))
    throw new DomainError('payment.method_not_offered', { method: request.paymentMethod, offered: [...methods] });
  if (request.fulfilment === 'delivery') checkDelivery(request.delivery);
  else if (request.delivery) throw fieldError('order.delivery_unwanted', 'delivery');
  checkWantedAt(request.wantedAt, now);
}

/** From the venue, or from the kitchen of the cook. @throws DomainError `order.too_far_away` */
function checkReach({ venue, cook, request: { delivery } }: Checkout): void {
  const to = { latitude: Number(delivery?.latitude), longitude: Number(delivery?.longitude) };
  if (venue) checkWithinReach({ ...venue, radiusKm: venue.deliveryRadiusKm }, to);
  else if (cook) checkWithinReach(cook, to, USUAL_RADIUS_KM);
}

/** @throws DomainError `order.delivery_missing` naming every field that a delivery needs and has not. */
export function checkDelivery(delivery: Record<string, unknown> | null): void {
  const missing = ['address', 'latitude', 'longitude', 'house'].filter(
    (field) => delivery?.[field] === undefined || delivery[field] === null || delivery[field] === '',
  );
  if (missing.length === 0) return;
  const errors = missing.map((field) => ({ path: ['delivery', field], message: 'is required for a delivery' }));
  throw new DomainError('order.delivery_missing', { fields: missing.map((field) => `delivery.${field}`), errors });
}
