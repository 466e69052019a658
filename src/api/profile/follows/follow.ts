/** Following and unfollowing: the same wish twice changes nothing, and everybody who is seen can be followed by everybody else. */
import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { DomainError } from '#domain/errors';
import { checkFollows } from '#domain/profile/profile';
import { countTry } from '#platform/limits/limiters';
import { emit } from '#platform/events/emit';
import { inTransaction, type Trx } from '#platform/postgres/rows';

interface Side {
  id: number;
  document_id: string;
  user_id: number;
}
interface Pair {
  follower: Side;
  followed: Side;
}

/** @throws DomainError `request.not_found` for whoever is not seen, `profile.own`, `auth.too_many`. */
export async function follow(strapi: Core.Strapi, user: number, documentId: string): Promise<{ followersCount: number }> {
  await countTry(strapi, 'follow', String(user));
  return inTransaction(strapi, async (trx) => {
    const pair = pairOf(await sidesOf(trx, user, documentId, SEEN), user, documentId);
    const now = clock.now();
    const made = await trx('follows')
      .insert({ document_id: createId(), ...columnsOf(pair), created_at: now, updated_at: now, published_at: now })
      .onConflict(['follower_id', 'followed_id'])
      .ignore()
      .returning('id');
    if (made.length > 0) await tell(strapi, 'profile.followed', pair);
    return { followersCount: await followersOf(trx, pair.followed) };
  });
}

/** Also of somebody who is blocked meanwhile. @throws DomainError `request.not_found`, `profile.own`. */
export const unfollow = (strapi: Core.Strapi, user: number, documentId: string): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    const pair = pairOf(await sidesOf(trx, user, documentId, 'true'), user, documentId);
    const gone = await trx('follows').where(columnsOf(pair)).delete();
    if (gone > 0) await tell(strapi, 'profile.unfollowed', pair);
  });

const SEEN = 'u.confirmed and u.blocked = false';

/** A block, and a farewell, of either side waits until this is done, or is seen here: always in the order of the accounts. */
async function sidesOf(trx: Trx, user: number, documentId: string, where: string): Promise<Side[]> {
  const { rows } = await trx.raw<{ rows: Side[] }>(
    `select p.id, p.document_id, p.user_id from profiles p join up_users u on u.id = p.user_id
     where (p.document_id = :documentId or p.user_id = :user) and ${where} order by u.id for share of u`,
    { documentId, user },
  );
  return rows;
}

function pairOf(sides: readonly Side[], user: number, documentId: string): Pair {
  const followed = sides.find((side) => side.document_id === documentId);
  const follower = sides.find((side) => side.user_id === user);
  if (!followed || !follower) throw new DomainError('request.not_found');
  checkFollows(follower.id, followed.id);
  return { follower, followed };
}

const columnsOf = ({ follower, followed }: Pair) => ({ follower_id: follower.id, followed_id: followed.id });

const tell = (strapi: Core.Strapi, name: 'profile.followed' | 'profile.unfollowed', { follower, followed }: Pair): Promise<void> =>
  emit(strapi, name, { subject: follower.document_id, payload: { follower: follower.user_id, followed: followed.user_id } });

async function followersOf(trx: Trx, { id }: Side): Promise<number> {
  const row = await trx('profiles').where({ id }).first<{ followers_count: number }>('followers_count');
  return row.followers_count;
}
