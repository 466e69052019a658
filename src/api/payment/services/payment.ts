/** Takes money for an order: the payment, the order's payment status and its completion are one transaction. */
import type { Core } from '@strapi/strapi';
import { serviceGetter } from '#platform/actions/services';
import { isStaff } from '#platform/actions/caller';
import { toOutside } from '#platform/actions/public-names';
import { DomainError } from '#domain/errors';
import { toAmount, toMinor, type Minor } from '#domain/money';
import { DELIVERED_ORDERS, type OrderStatus } from '#domain/order/order';
import { checkPaidOnReceipt, paymentStatusOf, type PaymentStatus } from '#domain/payment/payment';
import { create, write } from '#platform/documents/door';
import { move } from '#platform/documents/moves';
import { inTransaction, lockDocument } from '#platform/postgres/rows';
import { paymentsOf } from '../rows/order-payments';

export interface PaymentView {
  documentId: string;
  status: PaymentStatus;
  method: string;
  amount: number;
  currency: string;
  order: { documentId: string; status: OrderStatus; paymentStatus: PaymentStatus };
}

const ORDER = 'api::order.order';
const PAYMENT = 'api::payment.payment';

type ListedPayment = Pick<PaymentView, 'documentId' | 'status' | 'method' | 'amount' | 'currency'> & { paidAt: string | null };

const service = ({ strapi }: { strapi: Core.Strapi }) => ({
  ofOrder: async (order: string): Promise<ListedPayment[]> => {
    const found = await strapi.documents(PAYMENT).findMany({ filters: { order: { documentId: order } }, sort: 'createdAt:asc' });
    const rows = toOutside(found) as ListedPayment[];
    return rows.map(({ documentId, status, method, amount, currency, paidAt }) => ({
      documentId,
      status,
      method,
      amount,
      currency,
      paidAt,
    }));
  },

  /** @throws DomainError of `checkPaidOnReceipt`. */
  payOnReceipt: (order: string, { method, amount }: { method: 'cash' | 'card'; amount?: number | undefined }): Promise<PaymentView> =>
    inTransaction(strapi, async (trx) => {
      const row = await lockDocument(strapi, trx, ORDER, order);
      if (!row) throw new DomainError('request.not_found');
      checkPaidOnReceipt(row, { amount: amount === undefined ? null : toMinor(amount), byStaff: isStaff(strapi) });
      const paymentStatus = paymentStatusOf([...(await paymentsOf(trx, row.id)), 'paid']);
      const isDelivered = DELIVERED_ORDERS.includes(row.status);
      const paid = { paymentStatus, paymentMethod: method } as const;
      await (isDelivered ? move(strapi, ORDER, order, { to: 'completed', fields: paid }) : write(strapi, ORDER, order, paid));
      const documentId = await record(strapi, { order: row.id, method, amount: row.total, currency: row.currency });
      const status = isDelivered ? 'completed' : row.status;
      return {
        documentId,
        status: 'paid',
        method,
        amount: toAmount(row.total),
        currency: row.currency,
        order: { documentId: order, status, paymentStatus },
      };
    }),
});

declare module '#platform/actions/services' {
  interface Services {
    [PAYMENT]: ReturnType<typeof service>;
  }
}
export const payments = serviceGetter(PAYMENT);
export default service;

async function record(
  strapi: Core.Strapi,
  payment: { order: number; method: 'cash' | 'card'; amount: Minor; currency: string },
): Promise<string> {
  const made = await create(strapi, PAYMENT, { ...payment, amount: toAmount(payment.amount) });
  await move(strapi, PAYMENT, made.documentId, { to: 'paid' });
  return made.documentId;
}
