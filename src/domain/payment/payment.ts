/** Cash and card are paid on receipt: money is recorded once the guest has the order, to the cent, and never twice. */
import { DomainError, fieldError } from '../errors';
import { type Actor, type Machine } from '../machine';
import { toAmount, type Minor } from '../money';
import { type OrderRow } from '../order/order';

export const PAYMENT_STATUSES = ['pending', 'paid', 'failed', 'refunded'] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];
export type PaymentParty = 'staff' | 'provider' | 'payer';

export interface PaymentRow {
  status: PaymentStatus;
  note: string | null;
  paidAt: Date | null;
}

const both = ['staff', 'provider'] as const;

export const paymentMachine: Machine<PaymentStatus, PaymentParty, PaymentRow> = {
  noun: 'payment',
  initial: 'pending',
  states: PAYMENT_STATUSES,
  moves: [
    { verb: 'pay', from: 'pending', to: 'paid', by: ['staff', 'provider', 'payer'], sets: ({ now }) => ({ paidAt: now }) },
    { verb: 'fail', from: 'pending', to: 'failed', by: both },
    { verb: 'retry', from: 'failed', to: 'pending', by: both },
    { verb: 'refund', from: 'paid', to: 'refunded', by: ['staff'], needsReason: true },
  ],
  partiesOf,
  reasonField: 'note',
  frozen: ['order', 'method', 'amount', 'currency', 'externalId'],
  refuseCreate: 'payment.made_by_its_order',
  refuseDelete: 'payment.never_deleted',
};

function partiesOf(_payment: PaymentRow, actor: Actor): PaymentParty[] {
  if (actor.kind === 'panel' || actor.roles.includes('staff')) return ['staff'];
  if (actor.kind === 'job' || actor.kind === 'machine') return ['provider'];
  return actor.kind === 'user' ? ['payer'] : [];
}

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
  if (order.paymentStatus === 'paid') throw new DomainError('payment.already_paid');
  if (['cancelled', 'rejected', 'expired', 'placed'].includes(order.status) || order.paymentStatus === 'refunded') {
    if (order.status !== 'placed') throw new DomainError('payment.order_not_payable', { status: order.status });
    throw new DomainError('payment.before_delivery');
  }
  const received = order.status === 'delivered' || order.status === 'completed';
  if (!received && !(payment.byStaff && order.kind === 'menu')) throw new DomainError('payment.before_delivery');
  if (payment.amount !== null && payment.amount !== order.total)
    throw fieldError('payment.amount_mismatch', 'amount', { due: toAmount(order.total) });
}
