/** Whom somebody may write to: a cook or an organizer who works, or whom one was in business with. */
import type { Trx } from '#platform/postgres/rows';
import { rowsOf } from '#platform/postgres/rows';

export interface Pair {
  customer: number;
  partner: number;
}

const BUSINESS = `(exists (select from orders o where o.customer_id = :customer and o.cook_id = :partner)
  or exists (select from tickets t join events e on e.id = t.event_id where t.owner_id = :customer and e.organizer_id = :partner))`;
const between = (customer: string, partner: string): string => BUSINESS.replaceAll(':customer', customer).replaceAll(':partner', partner);

const PAIR = `
  select u.id as other, (may_cook(u.id) or may_host(u.id) or ${between(':me', 'u.id')}) as "isPartner", ${between('u.id', ':me')} as "isCustomer",
    exists (select from conversations c where c.kind = 'direct' and c.customer_id = u.id and c.partner_id = :me) as "hasWritten"
  from profiles p join up_users u on u.id = p.user_id
  where p.document_id = :profile and u.left_at is null and not coalesce(u.blocked, false) limit 1`;

interface Found {
  other: number;
  isPartner: boolean;
  isCustomer: boolean;
  hasWritten: boolean;
}

/** @param profile documentId @returns who is the guest and who the partner; null where there is nobody to write to */
export async function pairWith(trx: Trx, me: number, profile: string): Promise<(Pair & { isOneself: boolean }) | null> {
  const [found] = await rowsOf<Found>(trx, PAIR, { me, profile });
  if (!found) return null;
  const { other, isPartner, isCustomer, hasWritten } = found;
  // Who has written as a guest stays the guest of that talk.
  if (hasWritten || (isCustomer && !isPartner)) return { customer: other, partner: me, isOneself: false };
  return isPartner || other === me ? { customer: me, partner: other, isOneself: other === me } : null;
}
