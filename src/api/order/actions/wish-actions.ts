/** What guests and cooks can do with wishes, before there is a bid. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { action } from '#platform/actions/action';
import { callerId } from '#platform/actions/caller';
import { amount, documentId, instant, near, pageMeta, pageMetaOf, pagination, requiredText, text } from '#platform/actions/fields';
import type { OrderService } from '../services/order';
import { WISH_ORDERS } from '../wish/open-wishes';
import { delivery, orderOutput } from './order-fields';

const orders = (strapi: Core.Strapi) => strapi.service('api::order.order') as unknown as OrderService;

const openWish = z.object({
  documentId: z.string(),
  number: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  preferences: z.string().nullable(),
  requirements: z.string().nullable(),
  servings: z.number().nullable(),
  budget: z.number().nullable(),
  currency: z.string(),
  fulfilment: z.string(),
  placedAt: z.string(),
  wantedAt: z.string(),
  bidsUntil: z.string(),
  area: z.object({ latitude: z.number(), longitude: z.number() }).nullable().describe('to about a kilometre'),
  distanceKm: z.number().nullable().describe('from `near`, to the middle of the area'),
  isForMe: z.boolean().describe('I was asked first: nobody else sees it'),
  bids: z.number().int().describe('how many cooks have bid'),
  myBid: z.object({ documentId: z.string(), price: z.number(), version: z.number().int() }).nullable(),
});

export const wishActions = [
  action({
    name: 'postWish',
    method: 'POST',
    path: '/orders/custom',
    summary: 'Posts a wish that cooks bid on; paid after receipt.',
    body: z.object({
      title: requiredText(150).regex(/^[^\r\n]*$/, 'has line breaks'),
      description: requiredText(4000),
      preferences: text(2000).nullish(),
      requirements: text(2000).nullish(),
      servings: z.number().int().min(1).max(1000),
      budget: amount.positive('must be greater than 0').nullish(),
      wantedAt: instant,
      bidsUntil: instant.nullish().describe('before `wantedAt`; left out = after two days, or half-way to it'),
      delivery,
      paymentMethod: z.enum(['cash', 'card']).default('cash'),
      cook: documentId.nullish().describe('of GET /cooks: asked first, alone until the answer'),
    }),
    output: orderOutput,
    status: 201,
    handle: async ({ body }, strapi) => (await orders(strapi).wish(callerId(strapi), body)) as never,
  }),
  action({
    name: 'listOpenWishes',
    method: 'GET',
    path: '/orders/open',
    summary:
      'Wishes that I may bid on, without contacts and exact addresses (`near=48.21,16.37,5`; without the kilometres as far as I deliver).',
    isBare: true,
    query: z.object({
      text: text(100).optional(),
      wantedFrom: instant.optional(),
      wantedUntil: instant.optional(),
      minBudget: z.coerce.number().min(0).optional(),
      near: near.optional(),
      sort: z.enum(WISH_ORDERS).optional(),
      pagination,
    }),
    output: z.object({ data: z.array(openWish), meta: pageMeta }),
    handle: async ({ query: { pagination: page, ...query } }, strapi) => {
      const { wishes, total } = await orders(strapi).openWishes(callerId(strapi), { ...query, ...page });
      return { data: wishes as never, meta: pageMetaOf(page, total) };
    },
  }),
];
