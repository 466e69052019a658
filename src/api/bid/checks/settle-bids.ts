/** After an order has moved: its bids share its fate, each with an event of its own; one that its cook has dropped is open again. */
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { fateOf, LIVE_BIDS } from '#domain/bid/bid';
import { reopenedUntil } from '#domain/order/wish';
import { asItsService } from '#platform/documents/status-gate';
import { inTransaction, toRow, type Row, type Trx } from '#platform/postgres/rows';
import { BID, ORDER, type StoredBid, type StoredWish } from '../rows/lock-bids';

export const settleBids = (strapi: Core.Strapi, documentId: string): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    const raw: Row | undefined = await trx('orders').where({ document_id: documentId, kind: 'custom' }).first();
    if (!raw) return;
    const wish = toRow(strapi, ORDER, raw) as unknown as StoredWish;
    const bids = await liveBids(strapi, trx, wish.id);
    const winner = bids.find((bid) => bid.status === 'accepted');
    if (winner && wish.status === 'placed') await reopen(trx, wish);
    for (const bid of bids) {
      const state = fateOf(bid.status, wish.status);
      const data = { state, ...(state === 'declined' && winner && { lostTo: winner.id }) };
      if (state) await strapi.documents(BID).update({ documentId: bid.documentId, data: asItsService(data) as never });
    }
  });

async function liveBids(strapi: Core.Strapi, trx: Trx, order: number): Promise<StoredBid[]> {
  const rows = await trx('bids')
    .where({ order_id: order })
    .whereIn('status', [...LIVE_BIDS])
    .orderBy('id')
    .select<Row[]>('*');
  return rows.map((row) => toRow(strapi, BID, row) as unknown as StoredBid);
}

const reopen = (trx: Trx, wish: StoredWish): Promise<unknown> =>
  trx('orders')
    .where({ id: wish.id })
    .update({
      cook_id: null,
      addressed_to_id: null,
      subtotal: 0,
      total: 0,
      promised_at: null,
      bids_until: reopenedUntil(wish, clock.now()),
    });
