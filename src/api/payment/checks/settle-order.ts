/** Around a move of a payment, whoever makes it: its order is paid as its payments are. */
import type { Core } from '@strapi/strapi';
import { paymentStatusOf, type PaymentStatus } from '#domain/payment/payment';
import { inTransaction, type Row, type Trx } from '#platform/postgres/rows';
import { paymentsOf } from '../rows/order-payments';

interface PaidOrder {
  id: number;
  document_id: string;
  payment_status: PaymentStatus;
}

export const settleOrder = <T>(strapi: Core.Strapi, documentId: string, _data: Row, write: () => Promise<T>): Promise<T> =>
  inTransaction(strapi, async (trx) => {
    const order = await lockOrderOf(trx, documentId);
    const result = await write();
    if (order) await settle(strapi, trx, order);
    return result;
  });

/** The order before its payment, as the service does. */
const lockOrderOf = (trx: Trx, payment: string): Promise<PaidOrder | undefined> =>
  trx('orders')
    .whereIn('id', trx('payments').where({ document_id: payment }).select('order_id'))
    .forUpdate()
    .first<PaidOrder | undefined>('id', 'document_id', 'payment_status');

async function settle(strapi: Core.Strapi, trx: Trx, { id, document_id: documentId, payment_status: known }: PaidOrder): Promise<void> {
  const paymentStatus = paymentStatusOf(await paymentsOf(trx, id));
  if (paymentStatus !== known) await strapi.documents('api::order.order').update({ documentId, data: { paymentStatus } });
}
