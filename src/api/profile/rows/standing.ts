/** How a person stands with the house at this moment. */
import type { Standing } from '#domain/account/standing';
import type { Trx } from '#platform/postgres/rows';
import { prepared, statement } from '#platform/postgres/statement';

const STANDING = statement(
  'standing',
  `select coalesce(u.confirmed, false) as confirmed, coalesce(u.blocked, false) as blocked, r.type as role,
    coalesce(p.approval, 'none') as approval, coalesce(p.is_taking_orders, false) as "isTakingOrders"
  from up_users u left join profiles p on p.user_id = u.id
  left join up_users_role_lnk l on l.user_id = u.id left join up_roles r on r.id = l.role_id
  where u.id = :user limit 1`,
);

/** Whoever is not there any more. */
const NOBODY: Standing = { confirmed: false, blocked: true, role: null, approval: 'none', isTakingOrders: false };

export const standingOf = async (trx: Trx, user: number | null): Promise<Standing> =>
  (user === null ? undefined : (await prepared<Standing>(trx, STANDING, { user }))[0]) ?? NOBODY;
