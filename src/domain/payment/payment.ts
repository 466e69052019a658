/** Cash and card are paid on receipt: who pays announces it, who takes the money confirms it, to the cent and never twice. */
import { DomainError, fieldError } from '../errors';
import { type Actor, type Machine } from '../machine';
import { toAmount, type Minor } from '../money';
import { ORDER_MEANINGS, type OrderRow } from '../order/order';
import { statusesOf, statusesWhere, statusTable, type StatusMeaning } from '../status-table';

interface PaymentMeaning extends StatusMeaning {
  /** The house has the money. */
  isReceived: boolean;
  /** Somebody said that it comes; the house or its provider has not seen it yet. */
  isAnnounced: boolean;
  /** Of several payments for one order, the one that weighs most is how the order stands. */
  weight: number;
}

export const PAYMENT_MEANINGS = statusTable<PaymentMeaning>()({
  pending: { isLive: true, isReceived: false, isAnnounced: true, weight: 2 },
  paid: { isLive: true, isReceived: true, isAnnounced: false, weight: 4 },
  failed: { isLive: true, isReceived: false, isAnnounced: false, weight: 1 },
  refunded: { isLive: false, isReceived: false, isAnnounced: false, weight: 3 },
});
export type PaymentStatus = keyof typeof PAYMENT_MEANINGS;
export const PAYMENT_STATUSES = statusesOf(PAYMENT_MEANINGS);
/** The house has the money. */
export const RECEIVED_PAYMENTS = statusesWhere(PAYMENT_MEANINGS, { isReceived: true });
/** Said, and not seen yet. */
export const ANNOUNCED_PAYMENTS = statusesWhere(PAYMENT_MEANINGS, { isAnnounced: true });
export type PaymentParty = 'staff' | 'provider';

export interface PaymentRow {
  status: PaymentStatus;
  note: string | null;
  paidAt: Date | null;
}

const both = ['staff', 'provider'] as const;

export const paymentMachine: Machine<PaymentStatus, PaymentParty, PaymentRow, PaymentMeaning> = {
  noun: 'payment',
  initial: 'pending',
  meanings: PAYMENT_MEANINGS,
  predicates: { payments_paid_once: { isReceived: true }, payments_announced_once: { isAnnounced: true } },
  moves: [
    { verb: 'pay', from: 'pending', to: 'paid', by: both, sets: ({ now }) => ({ paidAt: now }) },
    { verb: 'fail', from: 'pending', to: 'failed', by: both },
    { verb: 'retry', from: 'failed', to: 'pending', by: both },
    { verb: 'refund', from: 'paid', to: 'refunded', by: ['staff'], needsReason: true },
  ],
  partiesOf,
  reasonField: 'note',
  isRemark: true,
  frozen: ['order', 'method', 'amount', 'currency', 'externalId'],
  refuseCreate: 'payment.made_by_its_order',
  refuseDelete: 'payment.never_deleted',
};

function partiesOf(_payment: PaymentRow, actor: Actor): PaymentParty[] {
  if (actor.kind === 'panel' || actor.roles.includes('staff')) return ['staff'];
  return actor.kind === 'job' || actor.kind === 'machine' ? ['provider'] : [];
}

/** Whose word makes money real: the house's, but for an order that the same person pays. Everybody else can only announce. */
export const confirmsMoney = (order: Pick<OrderRow, 'customer'>, actor: Actor): boolean =>
  actor.kind === 'panel' || (actor.kind === 'user' && actor.roles.includes('staff') && order.customer !== actor.id);

/** How an order stands that has these payments: nothing is paid until one of them is; money that was given back outweighs a try that failed. */
export const paymentStatusOf = (payments: readonly PaymentStatus[]): PaymentStatus =>
  payments.reduce(
    (best, status) => (PAYMENT_MEANINGS[status].weight > PAYMENT_MEANINGS[best].weight ? status : best),
    payments[0] ?? 'pending',
  );

export interface Payable extends Pick<OrderRow, 'status' | 'kind'> {
  paymentStatus: PaymentStatus;
  total: Minor;
}

/**
 * May this order be paid on receipt now? Staff may take the money for a menu order as soon as it is accepted (the guest stands at the counter);
 * everybody else, and every custom order, pays after delivery.
 * @param payment.amount what was handed over, null = the amount due
 * @throws DomainError `payment.already_paid`, `payment.order_not_payable`, `payment.before_delivery`, `payment.amount_mismatch`.
 */
export function checkPaidOnReceipt(order: Payable, payment: { amount: Minor | null; byStaff: boolean }): void {
  const { phase } = ORDER_MEANINGS[order.status];
  if (PAYMENT_MEANINGS[order.paymentStatus].isReceived) throw new DomainError('payment.already_paid');
  if (phase === 'asked') throw new DomainError('payment.before_delivery');
  if (phase === 'called_off' || order.paymentStatus === 'refunded')
    throw new DomainError('payment.order_not_payable', { status: order.status });
  const isEarly = payment.byStaff && order.kind === 'menu';
  if (phase !== 'received' && !isEarly) throw new DomainError('payment.before_delivery');
  if (payment.amount !== null && payment.amount !== order.total)
    throw fieldError('payment.amount_mismatch', 'amount', { due: toAmount(order.total) });
}

/** The same as a question, for whoever offers to take the money. */
export function isPayableByStaff(order: Payable): boolean {
  try {
    checkPaidOnReceipt(order, { amount: null, byStaff: true });
    return true;
  } catch (refusal) {
    if (refusal instanceof DomainError) return false;
    throw refusal;
  }
}
