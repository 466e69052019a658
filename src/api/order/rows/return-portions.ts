/** Counted portions of an order go back on the menu: the other half of `takePortions`. */
import type { Trx } from '#platform/postgres/rows';

const RETURN = `
  update dishes d set portions_left = d.portions_left + sold.quantity
  from (
    select l.dish, sum(l.quantity) as quantity
    from orders o join orders_cmps c on c.entity_id = o.id and c.field = 'lines' join components_order_lines l on l.id = c.cmp_id
    where o.document_id = ? group by l.dish
  ) sold
  where d.document_id = sold.dish and d.portions_left is not null`;

export const returnPortionsOf = (trx: Trx, order: string): Promise<unknown> => trx.raw(RETURN, [order]);
