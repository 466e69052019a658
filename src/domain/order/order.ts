/** An order is what a guest bought, frozen: its lines and prices never change, its status only along this table. */
import { DomainError } from '../errors';
import { type Actor, type Machine, type Move } from '../machine';
import { statusesOf, statusesWhere, statusTable, type StatusMeaning } from '../status-table';

/** Of the order board, from left to right. */
export const ORDER_COLUMNS = ['new', 'accepted', 'cooking', 'ready', 'onTheWay', 'done'] as const;
export type OrderColumn = (typeof ORDER_COLUMNS)[number];

interface OrderMeaning extends StatusMeaning {
  /** Where it stands on the order board. */
  column: OrderColumn;
  /**
   * `asked`: nobody said yes; it can be changed, takes bids where it is a wish, and expires. `agreed`: no work went into it; its portions
   * can go back. `in_work`: the customer can only ask to cancel. `received`: the guest has it and pays. `called_off`: nothing is owed.
   */
  phase: 'asked' | 'agreed' | 'in_work' | 'received' | 'called_off';
}

export const ORDER_MEANINGS = statusTable<OrderMeaning>()({
  placed: { isLive: true, column: 'new', phase: 'asked' },
  accepted: { isLive: true, column: 'accepted', phase: 'agreed' },
  preparing: { isLive: true, column: 'cooking', phase: 'in_work' },
  ready: { isLive: true, column: 'ready', phase: 'in_work' },
  delivering: { isLive: true, column: 'onTheWay', phase: 'in_work' },
  delivered: { isLive: true, column: 'done', phase: 'received' },
  completed: { isLive: false, column: 'done', phase: 'received' },
  cancelled: { isLive: false, column: 'done', phase: 'called_off' },
  rejected: { isLive: false, column: 'done', phase: 'called_off' },
  expired: { isLive: false, column: 'done', phase: 'called_off' },
});
export type OrderStatus = keyof typeof ORDER_MEANINGS;
export const ORDER_STATUSES = statusesOf(ORDER_MEANINGS);
/** Nobody has said yes to them yet. */
export const UNANSWERED_ORDERS = statusesWhere(ORDER_MEANINGS, { phase: 'asked' });
/** The guest has them, and nobody has said yet that all was well. */
export const DELIVERED_ORDERS = statusesWhere(ORDER_MEANINGS, { phase: 'received', isLive: true });
export const CALLED_OFF_ORDERS = statusesWhere(ORDER_MEANINGS, { phase: 'called_off' });
/** `chooser`: the guest of a wish, with the bid that was chosen. */
export type OrderParty = 'customer' | 'chooser' | 'cook' | 'staff' | 'job';
export const FULFILMENTS = ['delivery', 'pickup', 'dine_in'] as const;
export type Fulfilment = (typeof FULFILMENTS)[number];
export const PAYMENT_METHODS = ['cash', 'card', 'payme', 'click'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

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
  { verb: 'drop', from: 'accepted', to: 'placed', by: kitchen, needsReason: true, guard: onlyCustom },
  { verb: 'drop', from: 'preparing', to: 'placed', by: ['staff'], needsReason: true, guard: onlyCustom },
  { verb: 'cancel', from: 'placed', to: 'cancelled', by: ['customer', 'staff'], keepsReason: true },
  { verb: 'cancel', from: 'accepted', to: 'cancelled', by: ['customer', 'staff'], keepsReason: true },
  { verb: 'cancel', from: 'preparing', to: 'cancelled', by: ['staff'], needsReason: true },
  { verb: 'cancel', from: 'ready', to: 'cancelled', by: ['staff'], needsReason: true },
  { verb: 'cancel', from: 'delivering', to: 'cancelled', by: ['staff'], needsReason: true },
];

export const orderMachine: Machine<OrderStatus, OrderParty, OrderRow, OrderMeaning> = {
  noun: 'order',
  initial: 'placed',
  meanings: ORDER_MEANINGS,
  predicates: {
    orders_live: { isLive: true },
    orders_finished: { column: 'done' },
    orders_open_wishes: { phase: 'asked' },
    cook_portions_left: { phase: 'called_off' },
  },
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
export const canOnlyAskToCancel = (status: OrderStatus): boolean => ORDER_MEANINGS[status].phase === 'in_work';

/** Portions go back on the menu only when no work went into them. */
export const givesPortionsBack = (from: OrderStatus | null, to: OrderStatus): boolean =>
  from !== null && ORDER_MEANINGS[to].phase === 'called_off' && ['asked', 'agreed'].includes(ORDER_MEANINGS[from].phase);

const MINUTE = 60_000;
/** Where no venue says otherwise: a home cook has an hour. */
export const ACCEPT_WITHIN_MINUTES = 60;
export const COMPLETE_AFTER_HOURS = 48;

/** An order that nobody accepted expires after the venue's patience, but one for later never before its wanted time. */
export function dueForExpiry(order: { placedAt: Date; wantedAt: Date | null; acceptWithinMinutes: number | null }, now: Date): boolean {
  const patience = order.placedAt.getTime() + (order.acceptWithinMinutes ?? ACCEPT_WITHIN_MINUTES) * MINUTE;
  return now.getTime() > Math.max(patience, order.wantedAt?.getTime() ?? 0);
}

/** A delivered order that nobody confirmed is complete after two days. */
export const dueForCompletion = (order: { deliveredAt: Date | null }, now: Date): boolean =>
  order.deliveredAt !== null && now.getTime() >= order.deliveredAt.getTime() + COMPLETE_AFTER_HOURS * 60 * MINUTE;
