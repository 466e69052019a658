/** Paying for an order on receipt. */
import { z } from 'zod';
import { action } from '#platform/actions/action';
import { amount, byId, momentText } from '#platform/actions/fields';
import { ORDER_STATUSES } from '#domain/order/order';
import { PAYMENT_STATUSES } from '#domain/payment/payment';
import { payments } from '../services/payment';

const owners = { of: 'api::order.order', are: ['customer', 'cook'], hiddenFrom: 'customer' } as const;

export const paymentActions = [
  action({
    name: 'readOrderPayments',
    method: 'GET',
    path: '/orders/:id/payments',
    summary: 'The payments of an order, oldest first.',
    params: byId,
    output: z.array(
      z.object({
        documentId: z.string(),
        status: z.enum(PAYMENT_STATUSES),
        method: z.string(),
        amount: z.number(),
        currency: z.string(),
        paidAt: momentText.nullable(),
      }),
    ),
    owners,
    handle: ({ params }, strapi) => payments(strapi).ofOrder(params.id),
  }),
  action({
    name: 'payOrder',
    method: 'POST',
    path: '/orders/:id/payments',
    summary:
      'Cash or card on receipt: who pays announces it (`pending`), the staff confirm it (`paid`), and a delivered order is complete by it.',
    params: byId,
    body: z.object({ method: z.enum(['cash', 'card']), amount: amount.optional() }),
    output: z.object({
      documentId: z.string(),
      status: z.enum(PAYMENT_STATUSES),
      method: z.string(),
      amount: z.number(),
      currency: z.string(),
      order: z.object({ documentId: z.string(), status: z.enum(ORDER_STATUSES), paymentStatus: z.enum(PAYMENT_STATUSES) }),
    }),
    status: 201,
    owners,
    panel: 'plugin::backoffice.board.move',
    handle: ({ params, body }, strapi) => payments(strapi).payOnReceipt(params.id, body),
  }),
] as const;
