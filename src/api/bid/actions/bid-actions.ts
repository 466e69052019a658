/** What cooks and guests can do with bids. */
import { z } from 'zod';
import { action } from '#platform/actions/action';
import { callerId } from '#platform/actions/caller';
import { amount, byId, instant, pageMeta, pageMetaOf, pagination, partOf, reason, text } from '#platform/actions/fields';
import { BID_STATUSES } from '#domain/bid/bid';
import { ORDER_STATUSES } from '#domain/order/order';
import { bids } from '../services/bid';

const bidOutput = z.object({
  documentId: z.string(),
  status: z.enum(BID_STATUSES),
  price: z.number(),
  currency: z.string(),
  message: z.string().nullable(),
  readyAt: z.string(),
  version: z.number().int().describe('rises with every edit; accepting names the one that was read'),
  reason: z.string().nullable(),
  madeAt: z.string(),
  cook: z.object({ documentId: z.string(), displayName: z.string().nullable(), area: z.string().nullable() }).nullable(),
  order: z.object({
    documentId: z.string(),
    number: z.string(),
    title: z.string().nullable(),
    status: z.enum(ORDER_STATUSES),
    wantedAt: z.string().nullable(),
  }),
});
const offer = z.object({
  price: amount.positive('must be greater than 0'),
  message: text(1000).nullish(),
  readyAt: instant,
});
const by = (...owners: string[]) => [{ name: 'global::is-owner', config: { uid: 'api::bid.bid', owners } }];
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
    handle: async ({ params, body }, strapi) => (await bids(strapi).make(params.id, callerId(strapi), body)) as never,
  }),
  action({
    name: 'listBidsOnOrder',
    method: 'GET',
    path: '/orders/:id/bids',
    summary: 'The bids on my wish, oldest first; a cook sees the own ones.',
    params: byId,
    output: z.array(bidOutput),
    handle: async ({ params }, strapi) => (await bids(strapi).ofOrder(params.id)) as never,
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
      return { data: data as never, meta: pageMetaOf(query.pagination, total) };
    },
  }),
  action({
    name: 'changeBid',
    method: 'PATCH',
    path: '/bids/:id',
    summary: 'Changes my bid while it waits; its version rises.',
    params: byId,
    body: partOf(offer) as unknown as typeof offer,
    output: bidOutput,
    policies: by('cook'),
    handle: async ({ params, body }, strapi) => (await bids(strapi).change(params.id, body)) as never,
  }),
  action({
    name: 'acceptBid',
    method: 'POST',
    path: '/bids/:id/accept',
    summary: 'Chooses this bid as it was read: its cook gets the order, all others are declined.',
    params: byId,
    body: z.object({ version: z.number().int().min(1) }),
    output: bidOutput,
    policies: by('customer'),
    handle: async ({ params, body }, strapi) => (await bids(strapi).accept(params.id, body.version)) as never,
  }),
  action({
    name: 'declineBid',
    method: 'POST',
    path: '/bids/:id/decline',
    summary: 'Says no to a bid.',
    params: byId,
    body: why,
    output: bidOutput,
    policies: by('customer'),
    handle: async ({ params, body }, strapi) => (await bids(strapi).decline(params.id, body.reason ?? null)) as never,
  }),
  action({
    name: 'withdrawBid',
    method: 'POST',
    path: '/bids/:id/withdraw',
    summary: 'Takes my bid back before it is chosen.',
    params: byId,
    body: why,
    output: bidOutput,
    policies: by('cook'),
    handle: async ({ params, body }, strapi) => (await bids(strapi).withdraw(params.id, body.reason ?? null)) as never,
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
