/** Who follows whom, and how that begins and ends. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { action } from '#platform/actions/action';
import { callerId } from '#platform/actions/caller';
import { byId } from '#platform/actions/fields';
import { listOutput, listQuery } from '#platform/actions/list-query';
import { listWithin, type List } from '#platform/actions/scoped-reads';
import { DomainError } from '#domain/errors';
import { inTransaction } from '#platform/postgres/rows';
import { follow, unfollow } from '../follows/follow';
import { PROFILE, profileReads } from '../follows/seen';

const list = { method: 'GET', params: byId, query: listQuery, lists: PROFILE, isBare: true, output: listOutput } as const;

export const followActions = [
  action({
    name: 'followProfile',
    method: 'PUT',
    path: '/profiles/:id/follow',
    summary: 'Follows somebody; once more changes nothing. The person followed is told.',
    params: byId,
    output: z.object({ isFollowing: z.literal(true), followersCount: z.number().int() }),
    handle: async ({ params }, strapi) => ({ isFollowing: true as const, ...(await follow(strapi, callerId(strapi), params.id)) }),
  }),
  action({
    name: 'unfollowProfile',
    method: 'DELETE',
    path: '/profiles/:id/follow',
    summary: 'Follows somebody no longer; once more changes nothing.',
    params: byId,
    output: z.null(),
    status: 204,
    handle: async ({ params }, strapi) => {
      await unfollow(strapi, callerId(strapi), params.id);
      return null;
    },
  }),
  action({
    ...list,
    name: 'listFollowers',
    path: '/profiles/:id/followers',
    summary: 'Who follows somebody, as profiles.',
    handle: ({ params }, strapi) => profilesWithin(strapi, params.id, { following: { followed: { documentId: params.id } } }),
  }),
  action({
    ...list,
    name: 'listFollowing',
    path: '/profiles/:id/following',
    summary: 'Whom somebody follows, as profiles.',
    handle: ({ params }, strapi) => profilesWithin(strapi, params.id, { followers: { follower: { documentId: params.id } } }),
  }),
];

async function profilesWithin(strapi: Core.Strapi, documentId: string, tie: object): Promise<List> {
  const isSeen = await inTransaction(strapi, (trx) =>
    trx('profiles as p')
      .join('up_users as u', 'u.id', 'p.user_id')
      .where({ 'p.document_id': documentId, 'u.confirmed': true, 'u.blocked': false })
      .first('p.id'),
  );
  if (!isSeen) throw new DomainError('request.not_found');
  const { scope, defaults } = profileReads;
  return listWithin(strapi, PROFILE, {
    scope: () => ({ $and: [scope(), tie] }),
    defaults: { ...defaults, sort: ['displayName:asc', 'id:asc'] },
  });
}
