/** Around a move of a payment, whoever makes it: its order is paid as its payments are, and complete when the guest has it and it is paid. */
import { DELIVERED_ORDERS, type OrderStatus } from '#domain/order/order';
import { paymentStatusOf, RECEIVED_PAYMENTS } from '#domain/payment/payment';
import { write } from '#platform/documents/door';
import { move } from '#platform/documents/moves';
import type { Write, Written } from '#platform/documents/write';
import { paymentsOf } from '../rows/order-payments';

type Payment = 'api::payment.payment';
const ORDER = 'api::order.order';

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
    .first<{ document_id: string; status: OrderStatus } | undefined>('document_id', 'status');
  if (!order) return;
  const isDone = RECEIVED_PAYMENTS.includes(paymentStatus) && DELIVERED_ORDERS.includes(order.status);
  const fields = { paymentStatus, ...(isDone && { paymentMethod: after.method }) };
  await (isDone ? move(strapi, ORDER, order.document_id, { to: 'completed', fields }) : write(strapi, ORDER, order.document_id, fields));
}
