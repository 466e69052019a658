/** Orders of somebody who leaves: the kitchen's figures need lines and totals; where it was brought to and what was said is nobody's business any more. */
import { finalStates } from '#domain/machine';
import { orderMachine } from '#domain/order/order';
import type { PersonRecords } from '#platform/people/person-records';

const DELIVERIES = `
  update components_order_deliveries set address = '–', house = '–', entrance = null, level = null, apartment = null,
    latitude = null, longitude = null, phone = null, notes = null
  where id in (select c.cmp_id from orders_cmps c join orders o on o.id = c.entity_id
    where o.customer_id = ? and c.field = 'delivery')`;

export const ordersOfPerson: PersonRecords = {
  records: 'exists (select from orders o where o.customer_id = u.id or o.cook_id = u.id or o.addressed_to_id = u.id)',
  underWay: {
    refusal: 'account.live_orders',
    count: async ({ trx, id }) => {
      const [row] = await trx('orders')
        .where((mine) => mine.where({ customer_id: id }).orWhere({ cook_id: id }))
        .whereNotIn('status', finalStates(orderMachine))
        .count<{ count: string }[]>('* as count');
      return Number(row?.count ?? 0);
    },
  },
  anonymise: async ({ trx, id }) => {
    await trx('orders').where({ customer_id: id }).update({ note: null, description: null, preferences: null, requirements: null });
    await trx('orders').where({ customer_id: id }).whereNotNull('title').update({ title: '–' });
    await trx.raw(DELIVERIES, [id]);
  },
};
