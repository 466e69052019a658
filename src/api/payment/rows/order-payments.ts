/** How the payments of an order stand. */
import type { PaymentStatus } from '#domain/payment/payment';
import type { Trx } from '#platform/postgres/rows';

/** @param order row id */
export const paymentsOf = (trx: Trx, order: number): Promise<PaymentStatus[]> =>
  trx('payments').where({ order_id: order }).orderBy('id').pluck<PaymentStatus[]>('status');
