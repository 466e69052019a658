/** Bids are written under the lock of their order: whoever bids, edits, chooses or takes back takes turns. */
import type { Core } from '@strapi/strapi';
import { DomainError } from '#domain/errors';
import type { RowOf } from '#platform/documents/row-of';
import { lockDocument, type Trx } from '#platform/postgres/rows';

export const BID = 'api::bid.bid';
export const ORDER = 'api::order.order';

/** An order of kind `custom`: it always says by when it is wanted and how long it takes bids. */
export type StoredWish = RowOf<typeof ORDER> & { wantedAt: Date; bidsUntil: Date };
export type StoredBid = RowOf<typeof BID>;

/** @throws DomainError `request.not_found`. */
export async function lockWish(strapi: Core.Strapi, trx: Trx, documentId: string): Promise<StoredWish> {
  const wish = await lockDocument(strapi, trx, ORDER, documentId);
  if (!wish || !isWish(wish)) throw new DomainError('request.not_found');
  return wish;
}

/** The order first, then the bid: whoever holds an order goes on to its bids. @throws DomainError `request.not_found`. */
export async function lockBid(strapi: Core.Strapi, trx: Trx, documentId: string): Promise<{ wish: StoredWish; bid: StoredBid }> {
  const wish = await lockWishOf(strapi, trx, documentId);
  const bid = await lockDocument(strapi, trx, BID, documentId);
  if (!bid) throw new DomainError('request.not_found');
  return { wish, bid };
}

/** The order that a bid is on. @throws DomainError `request.not_found`. */
export async function lockWishOf(strapi: Core.Strapi, trx: Trx, documentId: string): Promise<StoredWish> {
  const order = await trx('bids as b')
    .join('orders as o', 'o.id', 'b.order_id')
    .where('b.document_id', documentId)
    .first<{ document_id: string } | undefined>('o.document_id');
  if (!order) throw new DomainError('request.not_found');
  return lockWish(strapi, trx, order.document_id);
}

export const isWish = (order: RowOf<typeof ORDER>): order is StoredWish =>
  order.kind === 'custom' && order.wantedAt !== null && order.bidsUntil !== null;
