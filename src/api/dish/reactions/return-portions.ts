/** An order that ends before the kitchen began gives its counted portions back to the menu. */
import type { Core } from '@strapi/strapi';
import { CALLED_OFF_ORDERS, givesPortionsBack, type OrderStatus } from '#domain/order/order';
import type { Consumer } from '#platform/events/consumer';
import { inTransaction } from '#platform/postgres/rows';

const RETURN = `
  update dishes d set portions_left = d.portions_left + sold.quantity
  from (
    select l.dish, sum(l.quantity) as quantity
    from orders o join orders_cmps c on c.entity_id = o.id and c.field = 'lines' join components_order_lines l on l.id = c.cmp_id
    where o.document_id = ? group by l.dish
  ) sold
  where d.document_id = sold.dish and d.portions_left is not null`;

export const returnPortions = (strapi: Core.Strapi): Consumer => ({
  name: 'portions',
  events: CALLED_OFF_ORDERS.map((status) => `order.${status}` as const),
  async handle({ subject, payload }) {
    const { from, to } = payload as { from: OrderStatus | null; to: OrderStatus };
    if (givesPortionsBack(from, to)) await inTransaction(strapi, (trx) => trx.raw(RETURN, [subject]));
  },
});
