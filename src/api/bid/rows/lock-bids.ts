/** Bids are written under the lock of their order: whoever bids, edits, chooses or takes back takes turns. */
import type { Core } from '@strapi/strapi';
import type { BidRow } from '#domain/bid/bid';
import { DomainError } from '#domain/errors';
import type { Wish } from '#domain/order/wish';
import { lockDocument, type Row, type Trx } from '#platform/postgres/rows';

export const BID = 'api::bid.bid';
export const ORDER = 'api::order.order';

export type StoredWish = Wish & Row & { id: number; documentId: string };
export type StoredBid = BidRow & Row & { id: number; documentId: string; order: number; price: number; readyAt: Date };

/** @throws DomainError `request.not_found`. */
export async function lockWish(strapi: Core.Strapi, trx: Trx, documentId: string): Promise<StoredWish> {
  const wish = await lockDocument(strapi, trx, ORDER, documentId);
  if (!wish) throw new DomainError('request.not_found');
  return wish as unknown as StoredWish;
}

/** The order first, then the bid: whoever holds an order goes on to its bids. @throws DomainError `request.not_found`. */
export async function lockBid(strapi: Core.Strapi, trx: Trx, documentId: string): Promise<{ wish: StoredWish; bid: StoredBid }> {
  const order = await trx('bids as b')
    .join('orders as o', 'o.id', 'b.order_id')
    .where('b.document_id', documentId)
    .first<{ document_id: string } | undefined>('o.document_id');
  if (!order) throw new DomainError('request.not_found');
  const wish = await lockWish(strapi, trx, order.document_id);
  const bid = (await lockDocument(strapi, trx, BID, documentId)) as unknown as StoredBid;
  return { wish, bid };
}
