/** Profiles over REST: everybody's who has not left and is not blocked, and whether I follow them; never an address. */
import { factories } from '@strapi/strapi';
import type { Context } from 'koa';
import { actorOf } from '#platform/actions/actor';
import { actionHandlers } from '#platform/actions/action-routes';
import { scopedReads } from '#platform/actions/scoped-reads';
import { followActions } from '../actions/follow-actions';
import { profileActions } from '../actions/profile-actions';
import { isFollowing, PROFILE, profileReads } from '../follows/seen';

export default factories.createCoreController(PROFILE, ({ strapi }) => ({
  ...actionHandlers(strapi, [...profileActions, ...followActions]),
  ...scopedReads(strapi, PROFILE, profileReads),
  async findOne(this: never, ctx: Context) {
    const answer = (await scopedReads(strapi, PROFILE, profileReads).findOne.call(this, ctx)) as { data: { documentId: string } };
    const { kind, id } = actorOf(strapi);
    if (kind !== 'user' || id === null) return answer;
    return { ...answer, data: { ...answer.data, isFollowing: await isFollowing(strapi, id, answer.data.documentId) } };
  },
}));
