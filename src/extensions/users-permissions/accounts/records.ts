/** What keeps an account from being deleted or replaced: whoever bought, cooked, booked or ran something is somebody. */
import type { Knex } from 'knex';
import type { Trx } from '#platform/postgres/rows';
import { declarations } from '#platform/registry';
import type { AccountRow } from './account-rows';

/** Accounts `u` of a query that some type keeps records of. */
export const withRecords = (query: Knex.QueryBuilder): Knex.QueryBuilder => {
  const records = declarations().flatMap(({ person }) => person?.records ?? []);
  return query.whereRaw(records.length > 0 ? `(${records.join(' or ')})` : 'false');
};

export const hasRecords = async (trx: Trx, id: number): Promise<boolean> =>
  (await withRecords(trx('up_users as u').where({ 'u.id': id })).first('u.id')) !== undefined;

/** Whoever proves its address may take the place of an account that nobody confirmed and that nothing hangs on. The records are asked for in any case. */
export async function isReplaceable(trx: Trx, account: AccountRow | undefined): Promise<boolean> {
  const isNeeded = await hasRecords(trx, account?.id ?? 0);
  return account !== undefined && !account.confirmed && !account.blocked && !isNeeded;
}
