/** A guest wishes for what no menu has: an order without lines and price, open to the bids of cooks. */
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { fieldError } from '#domain/errors';
import { checkWantedAt } from '#domain/order/order';
import { bidsUntilOf } from '#domain/order/wish';
import { asItsService } from '#platform/documents/status-gate';
import { inTransaction, type Trx } from '#platform/postgres/rows';
import { cookOfProfile } from '../../profile/rows/approved-cooks';
import { readVenue } from '../../venue/rows/venue-facts';
import type { OrderView } from '../actions/order-fields';
import type { WishRequest } from '../actions/wish-fields';
import { readOrder } from '../rows/read-order';

/** @returns the order. @throws DomainError of `checkWantedAt` and `bidsUntilOf`, or `wish.cook_unknown`. */
export const postWish = (strapi: Core.Strapi, customer: number, { cook, ...wish }: WishRequest): Promise<OrderView> =>
  inTransaction(strapi, async (trx) => {
    const now = clock.now();
    checkWantedAt(wish.wantedAt, now);
    const bidsUntil = bidsUntilOf({ wantedAt: wish.wantedAt, bidsUntil: wish.bidsUntil ?? null }, now);
    const addressedTo = cook ? await cookAsked(trx, cook, customer) : null;
    const currency = (await readVenue(trx))?.currency ?? 'EUR';
    const data = {
      ...wish,
      number: await nextNumber(trx),
      kind: 'custom',
      fulfilment: 'delivery',
      currency,
      subtotal: 0,
      total: 0,
      placedAt: now,
      bidsUntil,
      customer,
      addressedTo,
    };
    const made = await strapi.documents('api::order.order').create({ data: asItsService(data) as never });
    return readOrder(trx, made.documentId);
  });

async function cookAsked(trx: Trx, profile: string, customer: number): Promise<number> {
  const cook = await cookOfProfile(trx, profile);
  if (cook === null || cook === customer) throw fieldError('wish.cook_unknown', 'cook');
  return cook;
}

async function nextNumber(trx: Trx): Promise<string> {
  const { rows } = await trx.raw<{ rows: { number: string }[] }>(`select 'S-' || nextval('order_number') as number`);
  return rows[0]?.number ?? '';
}
