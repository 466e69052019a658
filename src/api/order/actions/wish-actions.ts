/** What guests and cooks can do with wishes, before there is a bid. */
import { z } from 'zod';
import { action } from '#platform/actions/action';
import { callerId } from '#platform/actions/caller';
import { pageMeta, pageMetaOf } from '#platform/actions/fields';
import { orders } from '../services/order';
import { orderOutput } from './order-fields';
import { openWish, openWishQuery, wish } from './wish-fields';

export const wishActions = [
  action({
    name: 'postWish',
    method: 'POST',
    path: '/orders/custom',
    summary: 'Posts a wish that cooks bid on; paid after receipt.',
    body: wish,
    output: orderOutput,
    status: 201,
    handle: ({ body }, strapi) => orders(strapi).wish(callerId(strapi), body),
  }),
  action({
    name: 'listOpenWishes',
    method: 'GET',
    path: '/orders/open',
    summary:
      'Wishes that I may bid on, without contacts and exact addresses (`near=48.21,16.37,5`; without the kilometres as far as I deliver).',
    isBare: true,
    query: openWishQuery,
    output: z.object({ data: z.array(openWish), meta: pageMeta }),
    handle: async ({ query: { pagination: page, ...query } }, strapi) => {
      const { wishes, total } = await orders(strapi).openWishes(callerId(strapi), { ...query, ...page });
      return { data: wishes, meta: pageMetaOf(page, total) };
    },
  }),
];
