/** What a bid looks like on its way in and out. */
import { z } from 'zod';
import { amount, instant, text, momentText } from '#platform/actions/fields';
import { BID_STATUSES } from '#domain/bid/bid';
import { ORDER_STATUSES } from '#domain/order/order';

export const bidOutput = z
  .object({
    documentId: z.string(),
    status: z.enum(BID_STATUSES),
    price: z.number(),
    currency: z.string(),
    message: z.string().nullable(),
    readyAt: momentText,
    version: z.number().int().describe('rises with every edit; accepting names the one that was read'),
    reason: z.string().nullable(),
    madeAt: momentText,
    cook: z.object({ documentId: z.string(), displayName: z.string().nullable(), area: z.string().nullable() }).nullable(),
    order: z.object({
      documentId: z.string(),
      number: z.string(),
      title: z.string().nullable(),
      status: z.enum(ORDER_STATUSES),
      wantedAt: momentText.nullable(),
    }),
  })
  .meta({ id: 'Bid' });
export type BidView = z.input<typeof bidOutput>;

export const offer = z.object({
  price: amount.positive('must be greater than 0'),
  message: text(1000).nullish(),
  readyAt: instant,
});
export type NewBid = z.output<typeof offer>;
