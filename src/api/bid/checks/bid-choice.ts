/** A bid is chosen only while its wish is open, and only of a cook who may cook. */
import { checkCookIsThere } from '#domain/bid/bid';
import { checkOpen } from '#domain/order/wish';
import { clock } from '#platform/clock';
import type { Change } from '#platform/documents/write';
import { isApprovedCook } from '../../profile/rows/approved-cooks';
import { lockWishOf, type BID } from '../rows/lock-bids';

/** @throws DomainError of `checkOpen`, or `bid.cook_gone`. */
export async function checkBidChoice({ strapi, trx, documentId, data, before: bid }: Change<typeof BID>): Promise<void> {
  if (data.state !== 'accepted' || bid.status !== 'pending') return;
  checkOpen(await lockWishOf(strapi, trx, documentId), clock.now());
  checkCookIsThere(bid.cook !== null && (await isApprovedCook(trx, bid.cook)));
}
