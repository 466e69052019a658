/** After an order has moved: its bids share its fate, each with an event of its own; one that its cook has dropped is open again. */
import type { Core } from '@strapi/strapi';
import { BID_MEANINGS, fateOf, LIVE_BIDS } from '#domain/bid/bid';
import { ORDER_MEANINGS } from '#domain/order/order';
import { reopenedUntil } from '#domain/order/wish';
import { clock } from '#platform/clock';
import { move } from '#platform/documents/moves';
import type { Written } from '#platform/documents/write';
import { toRow, type Row, type Trx } from '#platform/postgres/rows';
import { reopenWish } from '../../order/rows/wish-award';
import { BID, isWish, type ORDER, type StoredBid } from '../rows/lock-bids';

export async function settleBids({ strapi, trx, after: wish }: Written<typeof ORDER>): Promise<void> {
  if (!isWish(wish)) return;
  const bids = await liveBids(strapi, trx, wish.id);
  const winner = bids.find(({ status }) => BID_MEANINGS[status].isChosen);
  if (winner && ORDER_MEANINGS[wish.status].phase === 'asked') await reopenWish(trx, wish, reopenedUntil(wish, clock.now()));
  for (const bid of bids) {
    const to = fateOf(bid.status, wish.status);
    const fields = to === 'declined' && winner ? { lostTo: winner.id } : {};
    if (to) await move(strapi, BID, bid.documentId, { to, fields });
  }
}

async function liveBids(strapi: Core.Strapi, trx: Trx, order: number): Promise<StoredBid[]> {
  const rows = await trx('bids')
    .where({ order_id: order })
    .whereIn('status', [...LIVE_BIDS])
    .orderBy('id')
    .select<Row[]>('*');
  return rows.map((row) => toRow(strapi, BID, row));
}
