/** Who may cook for others: found by account, or by the profile that guests know. */
import type { Trx } from '#platform/postgres/rows';
import { prepared, statement } from '#platform/postgres/statement';

/** SQL: profiles `p` of cooks whom the house has approved, with their accounts `u`. */
export const APPROVED_COOKS = `profiles p
      join up_users u on u.id = p.user_id and not coalesce(u.blocked, false) and p.approval = 'approved'
      join up_users_role_lnk l on l.user_id = u.id join up_roles r on r.id = l.role_id and r.type = 'cook'`;

const BY_ACCOUNT = statement('approved_cook', `select u.id from ${APPROVED_COOKS} where u.id = :user limit 1`);
const BY_PROFILE = statement(
  'asked_cook',
  `select u.id from ${APPROVED_COOKS} where p.document_id = :profile and p.is_taking_orders limit 1`,
);

export const isApprovedCook = async (trx: Trx, user: number | null): Promise<boolean> =>
  (await prepared(trx, BY_ACCOUNT, { user })).length > 0;

/** @returns the account of a cook who takes orders, or null. */
export const cookOfProfile = async (trx: Trx, profile: string): Promise<number | null> =>
  (await prepared<{ id: number }>(trx, BY_PROFILE, { profile }))[0]?.id ?? null;
