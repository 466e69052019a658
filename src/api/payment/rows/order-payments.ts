/** How the payments of an order stand. */
import { ANNOUNCED_PAYMENTS, type PaymentStatus } from '#domain/payment/payment';
import type { Trx } from '#platform/postgres/rows';

/** @param order row id */
export const paymentsOf = (trx: Trx, order: number): Promise<PaymentStatus[]> =>
  trx('payments').where({ order_id: order }).orderBy('id').pluck<PaymentStatus[]>('status');

/** @param order row id @returns the payment that was announced and not confirmed yet */
export const announcedPaymentOf = (trx: Trx, order: number): Promise<{ document_id: string } | undefined> =>
  trx('payments')
    .where({ order_id: order })
    .whereIn('status', [...ANNOUNCED_PAYMENTS])
    .first('document_id');
