/** Around a bid's decision: it is taken under the lock of the order; the cook who was chosen gets the order with the bid's price. */
import type { Core } from '@strapi/strapi';
import { BID_MEANINGS } from '#domain/bid/bid';
import { ORDER_MEANINGS } from '#domain/order/order';
import { move } from '#platform/documents/moves';
import type { Write, Written } from '#platform/documents/write';
import type { Trx } from '#platform/postgres/rows';
import { giveWishTo } from '../../order/rows/wish-award';
import { lockWishOf, ORDER, type BID, type StoredBid, type StoredWish } from '../rows/lock-bids';
import { openToAll } from './open-to-all';

export async function lockItsWish({ strapi, trx, documentId, data }: Write<typeof BID>): Promise<void> {
  if (data.state) await lockWishOf(strapi, trx, documentId);
}

export async function awardWish({ strapi, trx, documentId, before, after: bid }: Written<typeof BID>): Promise<void> {
  if (before?.status === bid.status) return;
  const wish = await lockWishOf(strapi, trx, documentId);
  if (ORDER_MEANINGS[wish.status].phase !== 'asked') return;
  const { isChosen, isLive } = BID_MEANINGS[bid.status];
  if (isChosen) return award(strapi, trx, { wish, bid });
  if (!isLive && wish.addressedTo !== null && wish.addressedTo === bid.cook) await openToAll(strapi, trx, wish);
}

async function award(strapi: Core.Strapi, trx: Trx, { wish, bid }: { wish: StoredWish; bid: StoredBid }): Promise<void> {
  await giveWishTo(trx, wish, bid);
  await move(strapi, ORDER, wish.documentId, { to: 'accepted' });
}
