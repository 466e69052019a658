/** An order that ends before the kitchen began gives its counted portions back to the menu. */
import type { Core } from '@strapi/strapi';
import { CALLED_OFF_ORDERS, givesPortionsBack, type OrderStatus } from '#domain/order/order';
import type { Consumer } from '#platform/events/consumer';
import { inTransaction } from '#platform/postgres/rows';
import { returnPortionsOf } from '../../order/rows/return-portions';

export const returnPortions = (strapi: Core.Strapi): Consumer => ({
  name: 'portions',
  events: CALLED_OFF_ORDERS.map((status) => `order.${status}` as const),
  async handle({ subject, payload }) {
    const { from, to } = payload as { from: OrderStatus | null; to: OrderStatus };
    if (givesPortionsBack(from, to)) await inTransaction(strapi, (trx) => returnPortionsOf(trx, subject));
  },
});
