/** With whom an order is: the public names of its customer and its cook, and a phone for who brings it. */
import { rowsOf, type Trx } from '#platform/postgres/rows';

const party = (
  user: string,
  more = '',
): string => `(select json_build_object('documentId', p.document_id, 'displayName', p.display_name${more})
  from profiles p left join up_users u on u.id = p.user_id where p.user_id = o.${user}_id)`;

/** SQL: two columns of the order `o`. */
export const PARTIES = `${party('customer')} as customer, ${party('cook')} as cook`;

const PHONE = `, 'phone', case when o.fulfilment = 'delivery' and (:isStaff or o.cook_id = :viewer) then coalesce((
  select a.phone from orders_cmps c join components_order_deliveries a on a.id = c.cmp_id where c.entity_id = o.id and c.field = 'delivery' limit 1), '+' || u.phone) end`;

export interface Parties {
  customer: { documentId: string; displayName: string; phone?: string | null } | null;
  cook: { documentId: string; displayName: string } | null;
}

/** @param viewer who reads: the phone is for the staff and for the cook of the order */
export async function partiesOf(
  trx: Trx,
  orders: readonly string[],
  viewer: { id: number | null; isStaff: boolean },
): Promise<ReadonlyMap<string, Parties>> {
  const rows = await rowsOf<{ id: string; parties: Parties }>(
    trx,
    `select o.document_id as id, json_build_object('customer', ${party('customer', PHONE)}, 'cook', ${party('cook')}) as parties
     from orders o where o.document_id = any(:orders)`,
    { orders, viewer: viewer.id, isStaff: viewer.isStaff },
  );
  return new Map(rows.map(({ id, parties }) => [id, parties]));
}
