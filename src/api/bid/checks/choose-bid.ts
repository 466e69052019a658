/** Around a bid's decision: it is taken under the lock of the order, only while the wish is open; the cook who was chosen gets the order with the bid's price. */
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { BID_MEANINGS, checkCookIsThere } from '#domain/bid/bid';
import { toDecimal } from '#domain/money';
import { checkOpen } from '#domain/order/wish';
import { inTransaction, type Row, type Trx } from '#platform/postgres/rows';
import { isApprovedCook } from '../../profile/rows/approved-cooks';
import { lockBid, ORDER, type StoredBid, type StoredWish } from '../rows/lock-bids';
import { openToAll } from './open-to-all';

/** Before the write. @throws DomainError of `checkOpen`, or `bid.cook_gone`. */
export const claimWish = (strapi: Core.Strapi, documentId: string, { state }: Row): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    if (typeof state !== 'string') return;
    const { wish, bid } = await lockBid(strapi, trx, documentId);
    if (state !== 'accepted' || bid.status !== 'pending') return;
    checkOpen(wish, clock.now());
    checkCookIsThere(await isApprovedCook(trx, bid.cook));
  });

/** After the write. */
export const awardWish = (strapi: Core.Strapi, documentId: string): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    const { wish, bid } = await lockBid(strapi, trx, documentId);
    if (wish.status !== 'placed') return;
    if (bid.status === 'accepted') return award(strapi, trx, { wish, bid });
    const hasEnded = !BID_MEANINGS[bid.status].isLive;
    if (hasEnded && wish.addressedTo !== null && wish.addressedTo === bid.cook) await openToAll(strapi, trx, wish);
  });

/** Why an earlier cook dropped it is over with the new one. */
async function award(strapi: Core.Strapi, trx: Trx, { wish, bid }: { wish: StoredWish; bid: StoredBid }): Promise<void> {
  const price = toDecimal(bid.price);
  await trx('orders')
    .where({ id: wish.id })
    .update({ cook_id: bid.cook, subtotal: price, total: price, promised_at: bid.readyAt, cancel_reason: null });
  await strapi.documents(ORDER).update({ documentId: wish.documentId, data: { state: 'accepted' } as never });
}
