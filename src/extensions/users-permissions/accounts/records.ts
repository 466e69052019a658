/** What keeps an account from being deleted or replaced: whoever bought, cooked, booked or ran something is somebody. */
import type { Knex } from 'knex';
import type { Trx } from '#platform/postgres/rows';
import type { AccountRow } from './account-rows';

/** Accounts `u` of a query that have orders, bookings, tickets or events. */
export const withRecords = (query: Knex.QueryBuilder): Knex.QueryBuilder =>
  query.whereRaw(
    `(exists (select from orders o where o.customer_id = u.id or o.cook_id = u.id) or exists (select from bookings b where b.user_id = u.id)
      or exists (select from bids b where b.cook_id = u.id) or exists (select from tickets t where t.owner_id = u.id)
      or exists (select from events e where e.organizer_id = u.id))`,
  );

export const hasRecords = async (trx: Trx, id: number): Promise<boolean> =>
  (await withRecords(trx('up_users as u').where({ 'u.id': id })).first('u.id')) !== undefined;

/** Whoever proves its address may take the place of an account that nobody confirmed and that nothing hangs on. The records are asked for in any case. */
export async function isReplaceable(trx: Trx, account: AccountRow | undefined): Promise<boolean> {
  const isNeeded = await hasRecords(trx, account?.id ?? 0);
  return account !== undefined && !account.confirmed && !account.blocked && !isNeeded;
}
