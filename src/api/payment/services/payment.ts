/** Takes money for an order: the payment, the order's payment status and its completion are one transaction. */
import type { Core } from '@strapi/strapi';
import { serviceGetter } from '#platform/actions/services';
import { isStaff } from '#platform/actions/caller';
import { toOutside } from '#platform/actions/public-names';
import { DomainError } from '#domain/errors';
import { toAmount, toMinor, type Minor } from '#domain/money';
import type { OrderStatus } from '#domain/order/order';
import { checkPaidOnReceipt, type Payable, type PaymentStatus } from '#domain/payment/payment';
import { asItsService } from '#platform/documents/status-gate';
import { inTransaction, lockDocument } from '#platform/postgres/rows';

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
    const found = await strapi.documents(PAYMENT).findMany({ filters: { order: { documentId: order } } as never, sort: 'createdAt:asc' });
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
      const row = (await lockDocument(strapi, trx, ORDER, order)) as (Payable & { id: number; currency: string }) | null;
      if (!row) throw new DomainError('request.not_found');
      checkPaidOnReceipt(row, { amount: amount === undefined ? null : toMinor(amount), byStaff: isStaff(strapi) });
      const documentId = await record(strapi, { order: row.id, method, amount: row.total, currency: row.currency });
      const isDelivered = row.status === 'delivered';
      await strapi.documents(ORDER).update({
        documentId: order,
        data: { paymentStatus: 'paid', paymentMethod: method, ...(isDelivered && { state: 'completed' }) } as never,
      });
      const status = isDelivered ? 'completed' : row.status;
      return {
        documentId,
        status: 'paid',
        method,
        amount: toAmount(row.total),
        currency: row.currency,
        order: { documentId: order, status, paymentStatus: 'paid' },
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

async function record(strapi: Core.Strapi, payment: { order: number; method: string; amount: Minor; currency: string }): Promise<string> {
  const data = asItsService({ ...payment, amount: toAmount(payment.amount) });
  const made = await strapi.documents(PAYMENT).create({ data: data as never });
  await strapi.documents(PAYMENT).update({ documentId: made.documentId, data: { state: 'paid' } as never });
  return made.documentId;
}
