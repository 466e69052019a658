/** Which profiles there are for anybody: those of people who have not left and are not blocked. */
import type { Core } from '@strapi/strapi';
import { inTransaction } from '#platform/postgres/rows';

export const PROFILE = 'api::profile.profile';

export const profileReads = {
  scope: (): object => ({ user: { blocked: false, confirmed: true } }),
  defaults: { sort: 'id:asc', populate: { avatar: true } },
};

export const isFollowing = (strapi: Core.Strapi, user: number, profile: string): Promise<boolean> =>
  inTransaction(strapi, async (trx) => {
    const tie = await trx('follows as f')
      .join('profiles as me', 'me.id', 'f.follower_id')
      .join('profiles as them', 'them.id', 'f.followed_id')
      .where({ 'me.user_id': user, 'them.document_id': profile })
      .first<{ id: number } | undefined>('f.id');
    return tie !== undefined;
  });
