/** Every cook who may bid on a wish: only while it is open to all of them. */
import { UNANSWERED_ORDERS } from '#domain/order/order';
import type { Envelope } from '#domain/events';
import type { Trx } from '#platform/postgres/rows';
import { sqlList } from '#platform/postgres/sql-list';
import { people } from './people';
import type { Recipient } from './recipient';

const BIDDING = `exists (
  select from orders o where o.document_id = :subject and o.kind = 'custom' and o.status in (${sqlList(UNANSWERED_ORDERS)}) and o.cook_id is null
    and o.addressed_to_id is null and o.customer_id is distinct from u.id)
  and u.id in (select p.user_id from profiles p where p.approval = 'approved' and p.is_taking_orders) and may_sell(u.id)`;

export const biddingCooks = (trx: Trx, { subject }: Envelope): Promise<Recipient[]> => people(trx, BIDDING, { subject });
