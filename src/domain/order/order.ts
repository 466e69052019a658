/** An order is what a guest bought, frozen: its lines and prices never change, its status only along this table. */
import { checkOrderable, priceLines, subtotalOf, type CartLine, type PricedLine } from '../cart/cart';
import { DomainError, fieldError } from '../errors';
import { type Actor, type Machine, type Move } from '../machine';
import { type Minor } from '../money';
import { checkTakesOrders, deliveryFeeOf, localText, type Venue } from '../venue/venue';

export const ORDER_STATUSES = [
  'placed',
  'accepted',
  'preparing',
  'ready',
  'delivering',
  'delivered',
  'completed',
  'cancelled',
  'rejected',
  'expired',
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];
/** `chooser`: the guest of a wish, with the bid that was chosen. */
export type OrderParty = 'customer' | 'chooser' | 'cook' | 'staff' | 'job';
export const FULFILMENTS = ['delivery', 'pickup', 'dine_in'] as const;
export type Fulfilment = (typeof FULFILMENTS)[number];
export const PAYMENT_METHODS = ['cash', 'card', 'payme', 'click'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

export const MAX_DAYS_AHEAD = 30;

export interface OrderRow {
  status: OrderStatus;
  kind: 'menu' | 'custom' | 'subscription';
  fulfilment: Fulfilment;
  customer: number | null;
  cook: number | null;
  cancelReason: string | null;
  deliveredAt: Date | null;
}

const onlyDeliveries = (order: OrderRow): void => {
  if (order.fulfilment !== 'delivery') throw new DomainError('order.not_a_delivery');
};
const onlyCustom = (order: OrderRow): void => {
  if (order.kind !== 'custom') throw new DomainError('order.not_custom');
};

/** A chosen bid brings the cook along. */
const onlyWithCook = (order: OrderRow): void => {
  if (order.kind === 'custom' && order.cook === null) throw new DomainError('wish.bid_missing');
};

const kitchen = ['staff', 'cook'] as const;
const steps: Move<OrderStatus, OrderParty, OrderRow>[] = [
  { verb: 'accept', from: 'placed', to: 'accepted', by: [...kitchen, 'chooser'], guard: onlyWithCook },
  { verb: 'reject', from: 'placed', to: 'rejected', by: kitchen, needsReason: true },
  { verb: 'expire', from: 'placed', to: 'expired', by: ['job'] },
  { verb: 'start', from: 'accepted', to: 'preparing', by: kitchen },
  { verb: 'ready', from: 'preparing', to: 'ready', by: kitchen },
  { verb: 'dispatch', from: 'ready', to: 'delivering', by: kitchen, guard: onlyDeliveries },
  { verb: 'deliver', from: 'ready', to: 'delivered', by: kitchen, sets: ({ now }) => ({ deliveredAt: now }) },
  { verb: 'deliver', from: 'delivering', to: 'delivered', by: kitchen, sets: ({ now }) => ({ deliveredAt: now }) },
  { verb: 'complete', from: 'delivered', to: 'completed', by: ['customer', 'staff', 'cook', 'job'] },
  { verb: 'drop', from: 'accepted', to: 'placed', by: ['cook'], needsReason: true, guard: onlyCustom },
  { verb: 'cancel', from: 'placed', to: 'cancelled', by: ['customer', 'staff'] },
  { verb: 'cancel', from: 'accepted', to: 'cancelled', by: ['customer', 'staff'] },
  { verb: 'cancel', from: 'preparing', to: 'cancelled', by: ['staff'], needsReason: true },
  { verb: 'cancel', from: 'ready', to: 'cancelled', by: ['staff'], needsReason: true },
  { verb: 'cancel', from: 'delivering', to: 'cancelled', by: ['staff'], needsReason: true },
];

export const orderMachine: Machine<OrderStatus, OrderParty, OrderRow> = {
  noun: 'order',
  initial: 'placed',
  states: ORDER_STATUSES,
  moves: steps,
  partiesOf,
  reasonField: 'cancelReason',
  frozen: [
    'number',
    'kind',
    'lines',
    'currency',
    'subtotal',
    'deliveryFee',
    'discount',
    'total',
    'fulfilment',
    'placedAt',
    'customer',
    'cook',
    'venue',
    'payments',
    'title',
    'description',
    'preferences',
    'requirements',
    'servings',
    'budget',
    'bidsUntil',
    'addressedTo',
    'bids',
  ],
  refuseCreate: 'order.created_by_checkout',
  refuseDelete: 'order.never_deleted',
};

function partiesOf(order: OrderRow, actor: Actor): OrderParty[] {
  if (actor.kind === 'job') return ['job'];
  if (actor.kind === 'panel' || actor.roles.includes('staff')) return ['staff'];
  if (actor.kind !== 'user' || actor.id === null) return [];
  const parties: OrderParty[] = [];
  if (order.customer === actor.id) parties.push('customer');
  if (order.customer === actor.id && order.kind === 'custom' && order.cook !== null) parties.push('chooser');
  if (order.cook === actor.id) parties.push('cook');
  return parties;
}

/** While the kitchen works, the customer can only ask; until then the order is simply cancelled. */
export const canOnlyAskToCancel = (status: OrderStatus): boolean => ['preparing', 'ready', 'delivering'].includes(status);

/** Portions go back on the menu only when no work went into them. */
export const givesPortionsBack = (from: OrderStatus | null, to: OrderStatus): boolean =>
  ['cancelled', 'rejected', 'expired'].includes(to) && (from === 'placed' || from === 'accepted');

const MINUTE = 60_000;
/** Where no venue says otherwise: a home cook has an hour. */
const ACCEPT_WITHIN_MINUTES = 60;
const COMPLETE_AFTER_HOURS = 48;

/** An order that nobody accepted expires after the venue's patience, but one for later never before its wanted time. */
export function dueForExpiry(order: { placedAt: Date; wantedAt: Date | null; acceptWithinMinutes: number | null }, now: Date): boolean {
  const patience = order.placedAt.getTime() + (order.acceptWithinMinutes ?? ACCEPT_WITHIN_MINUTES) * MINUTE;
  return now.getTime() > Math.max(patience, order.wantedAt?.getTime() ?? 0);
}

/** A delivered order that nobody confirmed is complete after two days. */
export const dueForCompletion = (order: { deliveredAt: Date | null }, now: Date): boolean =>
  order.deliveredAt !== null && now.getTime() >= order.deliveredAt.getTime() + COMPLETE_AFTER_HOURS * 60 * MINUTE;

export interface Checkout<L extends CartLine = CartLine> {
  lines: readonly L[];
  /** null for a home cook's kitchen, which has no venue. */
  venue: Venue | null;
  /** Currency where there is no venue. */
  houseCurrency: string;
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
  const lines = priceLines(checkout.lines, { servingAt, venue });
  checkOrderable(lines, request.acceptPriceChange);
  const minutes = Math.max(0, ...lines.map((line) => line.line.dish.preparationMinutes));
  const promisedAt = promiseFor(minutes, { wantedAt: request.wantedAt, venue, now });
  const subtotal = subtotalOf(lines);
  const deliveryFee = request.fulfilment === 'delivery' && venue ? deliveryFeeOf(venue, subtotal) : 0;
  return {
    lines,
    currency: venue?.currency ?? checkout.houseCurrency,
    subtotal,
    deliveryFee,
    discount: 0,
    total: subtotal + deliveryFee,
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

/** @throws DomainError `order.delivery_missing` naming every field that a delivery needs and has not. */
export function checkDelivery(delivery: Record<string, unknown> | null): void {
  const missing = ['address', 'latitude', 'longitude', 'house'].filter(
    (field) => delivery?.[field] === undefined || delivery[field] === null || delivery[field] === '',
  );
  if (missing.length === 0) return;
  const errors = missing.map((field) => ({ path: ['delivery', field], message: 'is required for a delivery' }));
  throw new DomainError('order.delivery_missing', { fields: missing.map((field) => `delivery.${field}`), errors });
}

/** @throws DomainError when the wanted moment is past or further away than orders are taken. */
export function checkWantedAt(wantedAt: Date | null, now: Date): void {
  if (!wantedAt) return;
  if (wantedAt < now) throw fieldError('order.wanted_in_past', 'wantedAt');
  if (wantedAt.getTime() > now.getTime() + MAX_DAYS_AHEAD * 86_400_000)
    throw fieldError('order.wanted_too_far', 'wantedAt', { days: MAX_DAYS_AHEAD });
}

interface Wish {
  wantedAt: Date | null;
  venue: Venue | null;
  now: Date;
}

/**
 * When it will be there.
 * @param minutes of the kitchen's slowest dish
 * @throws DomainError when the wanted time is past, too far ahead, sooner than the kitchen manages (it says how soon), or the venue is shut then
 */
export function promiseFor(minutes: number, { wantedAt, venue, now }: Wish): Date {
  checkWantedAt(wantedAt, now);
  if (venue) checkTakesOrders(venue, wantedAt ?? now);
  const earliest = new Date(now.getTime() + minutes * MINUTE);
  if (!wantedAt) return earliest;
  if (wantedAt < earliest) {
    const text = venue ? localText(venue, earliest) : earliest.toISOString();
    throw fieldError('order.wanted_too_soon', 'wantedAt', { earliest: text, earliestAt: earliest.toISOString() });
  }
  return wantedAt;
}
