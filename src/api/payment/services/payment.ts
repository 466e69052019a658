/** Money for an order: announced by who pays, confirmed by the house; with the order's payment status and its completion in one transaction. */
import type { Core } from '@strapi/strapi';
import { serviceGetter } from '#platform/actions/services';
import { actorOf } from '#platform/actions/actor';
import { toOutside } from '#platform/actions/public-names';
import { DomainError } from '#domain/errors';
import { toAmount, toMinor, type Minor } from '#domain/money';
import { type OrderStatus } from '#domain/order/order';
import { checkPaidOnReceipt, confirmsMoney, type PaymentStatus } from '#domain/payment/payment';
import { create, write } from '#platform/documents/door';
import { move } from '#platform/documents/moves';
import { inTransaction, lockDocument, readDocument, type Trx } from '#platform/postgres/rows';
import { announcedPaymentOf } from '../rows/order-payments';

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

  /** Who pays announces; the staff confirm, and a delivered order is complete by it. @throws DomainError of `checkPaidOnReceipt`. */
  payOnReceipt: (order: string, { method, amount }: { method: 'cash' | 'card'; amount?: number | undefined }): Promise<PaymentView> =>
    inTransaction(strapi, async (trx) => {
      const row = await lockDocument(strapi, trx, ORDER, order);
      if (!row) throw new DomainError('request.not_found');
      const isConfirmed = confirmsMoney(row, actorOf(strapi));
      checkPaidOnReceipt(row, { amount: amount === undefined ? null : toMinor(amount), byStaff: isConfirmed });
      await write(strapi, ORDER, order, { paymentMethod: method });
      const documentId = await announced(strapi, trx, { order: row.id, method, amount: row.total, currency: row.currency });
      if (isConfirmed) await move(strapi, PAYMENT, documentId, { to: 'paid' });
      const after = (await readDocument(strapi, trx, ORDER, order)) ?? row;
      return {
        documentId,
        status: isConfirmed ? 'paid' : 'pending',
        method,
        amount: toAmount(row.total),
        currency: row.currency,
        order: { documentId: order, status: after.status, paymentStatus: after.paymentStatus },
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

/** One payment waits for its money at most; whoever says another method says it of the same one. */
async function announced(
  strapi: Core.Strapi,
  trx: Trx,
  payment: { order: number; method: 'cash' | 'card'; amount: Minor; currency: string },
): Promise<string> {
  const waiting = await announcedPaymentOf(trx, payment.order);
  if (!waiting) return (await create(strapi, PAYMENT, { ...payment, amount: toAmount(payment.amount) })).documentId;
  await write(strapi, PAYMENT, waiting.document_id, { method: payment.method });
  return waiting.document_id;
}
