/** A bid is chosen only while its wish is open, and only of a cook who may cook. */
import { mayCook } from '#domain/account/standing';
import { checkCookIsThere } from '#domain/bid/bid';
import { checkOpen } from '#domain/order/wish';
import { clock } from '#platform/clock';
import type { Change } from '#platform/documents/write';
import { standingOf } from '../../profile/rows/standing';
import { lockWishOf, type BID } from '../rows/lock-bids';

/** @throws DomainError of `checkOpen`, or `bid.cook_gone`. */
export async function checkBidChoice({ strapi, trx, documentId, data, before: bid }: Change<typeof BID>): Promise<void> {
  if (data.state !== 'accepted' || bid.status !== 'pending') return;
  checkOpen(await lockWishOf(strapi, trx, documentId), clock.now());
  checkCookIsThere(mayCook(await standingOf(trx, bid.cook)));
}
