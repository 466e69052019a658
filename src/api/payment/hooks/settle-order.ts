/** Around a move of a payment, whoever makes it: its order is paid as its payments are. */
import { paymentStatusOf } from '#domain/payment/payment';
import { write } from '#platform/documents/door';
import type { Write, Written } from '#platform/documents/write';
import { paymentsOf } from '../rows/order-payments';

type Payment = 'api::payment.payment';

/** The order before its payment, as whoever takes the money does. */
export async function lockItsOrder({ trx, documentId, data }: Write<Payment>): Promise<void> {
  if (!data.state) return;
  await trx('orders')
    .whereIn('id', trx('payments').where({ document_id: documentId }).select('order_id'))
    .forUpdate()
    .select('id');
}

export async function settleOrder({ strapi, trx, before, after }: Written<Payment>): Promise<void> {
  if (!before || before.status === after.status || after.order === null) return;
  const paymentStatus = paymentStatusOf(await paymentsOf(trx, after.order));
  const order = await trx('orders')
    .where({ id: after.order })
    .whereNot({ payment_status: paymentStatus })
    .first<{ document_id: string } | undefined>('document_id');
  if (order) await write(strapi, 'api::order.order', order.document_id, { paymentStatus });
}
