/** What cooks and guests can do with bids. */
import { z } from 'zod';
import { action } from '#platform/actions/action';
import { callerId } from '#platform/actions/caller';
import { byId, MAX_INTEGER, pageMeta, pageMetaOf, pagination, partOf, reason } from '#platform/actions/fields';
import { bids } from '../services/bid';
import { bidOutput, offer } from './bid-fields';

const by = (...owners: ('customer' | 'cook')[]) => ({ of: 'api::bid.bid', are: owners }) as const;
const why = z.object({ reason: reason.optional() });

export const bidActions = [
  action({
    name: 'makeBid',
    method: 'POST',
    path: '/orders/:id/bids',
    summary: 'Bids on a wish; a cook has one live bid on each.',
    params: byId,
    body: offer,
    output: bidOutput,
    status: 201,
    handle: ({ params, body }, strapi) => bids(strapi).make(params.id, callerId(strapi), body),
  }),
  action({
    name: 'listBidsOnOrder',
    method: 'GET',
    path: '/orders/:id/bids',
    summary: 'The bids on my wish, oldest first; a cook sees the own ones.',
    params: byId,
    output: z.array(bidOutput),
    handle: ({ params }, strapi) => bids(strapi).ofOrder(params.id),
  }),
  action({
    name: 'listMyBids',
    method: 'GET',
    path: '/bids',
    summary: 'What I have bid, the latest first.',
    isBare: true,
    query: z.object({ pagination }),
    output: z.object({ data: z.array(bidOutput), meta: pageMeta }),
    handle: async ({ query }, strapi) => {
      const { bids: data, total } = await bids(strapi).ofCook(callerId(strapi), query.pagination);
      return { data, meta: pageMetaOf(query.pagination, total) };
    },
  }),
  action({
    name: 'changeBid',
    method: 'PATCH',
    path: '/bids/:id',
    summary: 'Changes my bid while it waits; its version rises.',
    params: byId,
    body: partOf(offer),
    output: bidOutput,
    owners: by('cook'),
    handle: ({ params, body }, strapi) => bids(strapi).change(params.id, body),
  }),
  action({
    name: 'acceptBid',
    method: 'POST',
    path: '/bids/:id/accept',
    summary: 'Chooses this bid as it was read: its cook gets the order, all others are declined.',
    params: byId,
    body: z.object({ version: z.number().int().min(1).max(MAX_INTEGER) }),
    output: bidOutput,
    owners: by('customer'),
    handle: ({ params, body }, strapi) => bids(strapi).accept(params.id, body.version),
  }),
  action({
    name: 'declineBid',
    method: 'POST',
    path: '/bids/:id/decline',
    summary: 'Says no to a bid.',
    params: byId,
    body: why,
    output: bidOutput,
    owners: by('customer'),
    handle: ({ params, body }, strapi) => bids(strapi).decline(params.id, body.reason ?? null),
  }),
  action({
    name: 'withdrawBid',
    method: 'POST',
    path: '/bids/:id/withdraw',
    summary: 'Takes my bid back before it is chosen.',
    params: byId,
    body: why,
    output: bidOutput,
    owners: by('cook'),
    handle: ({ params, body }, strapi) => bids(strapi).withdraw(params.id, body.reason ?? null),
  }),
  action({
    name: 'passWish',
    method: 'POST',
    path: '/orders/:id/pass',
    summary: 'Says no to a wish that I was asked for first: it is open to all cooks.',
    params: byId,
    output: z.null(),
    status: 204,
    handle: async ({ params }, strapi) => {
      await bids(strapi).pass(params.id, callerId(strapi));
      return null;
    },
  }),
];
