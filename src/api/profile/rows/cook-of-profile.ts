/** The cook behind the profile that guests know. */
import type { Trx } from '#platform/postgres/rows';
import { prepared, statement } from '#platform/postgres/statement';

const BY_PROFILE = statement(
  'asked_cook',
  `select p.user_id as id from profiles p where p.document_id = :profile and may_sell(p.user_id) limit 1`,
);

/** @returns the account of a cook who takes orders, or null. */
export const cookOfProfile = async (trx: Trx, profile: string): Promise<number | null> =>
  (await prepared<{ id: number }>(trx, BY_PROFILE, { profile }))[0]?.id ?? null;
