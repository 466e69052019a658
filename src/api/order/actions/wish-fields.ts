/** What a wish looks like on its way in, and to the cooks who may bid on it. */
import { z } from 'zod';
import {
  amount,
  askedAmount,
  documentId,
  instant,
  momentText,
  near,
  pagination,
  requiredLine,
  requiredText,
  text,
} from '#platform/actions/fields';
import { delivery } from './order-fields';

export const wish = z.object({
  title: requiredLine(150),
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
});
export type WishRequest = z.output<typeof wish>;

export const WISH_ORDERS = [
  'wantedAt:asc',
  'wantedAt:desc',
  'placedAt:asc',
  'placedAt:desc',
  'budget:asc',
  'budget:desc',
  'distance:asc',
] as const;

export const openWishQuery = z.object({
  text: text(100).optional(),
  wantedFrom: instant.optional(),
  wantedUntil: instant.optional(),
  minBudget: askedAmount.optional(),
  near: near.optional(),
  sort: z.enum(WISH_ORDERS).optional(),
  pagination,
});

export const openWish = z
  .object({
    documentId: z.string(),
    number: z.string(),
    title: z.string(),
    description: z.string().nullable(),
    preferences: z.string().nullable(),
    requirements: z.string().nullable(),
    servings: z.number().int().nullable(),
    budget: z.number().nullable(),
    currency: z.string(),
    fulfilment: z.string(),
    placedAt: momentText,
    wantedAt: momentText,
    bidsUntil: momentText,
    area: z.object({ latitude: z.number(), longitude: z.number() }).nullable().describe('to about a kilometre'),
    distanceKm: z.number().nullable().describe('from `near`, to the middle of the area'),
    isForMe: z.boolean().describe('I was asked first: nobody else sees it'),
    bids: z.number().int().describe('how many cooks have bid'),
    myBid: z.object({ documentId: z.string(), price: z.number(), version: z.number().int() }).nullable(),
  })
  .meta({ id: 'OpenWish' });
export type OpenWish = z.input<typeof openWish>;
