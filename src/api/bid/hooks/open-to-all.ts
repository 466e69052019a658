/** The cook who was asked first did not take the wish: from now on every approved cook sees it. */
import type { Core } from '@strapi/strapi';
import { orderPayload } from '#domain/order/events';
import { emit } from '#platform/events/emit';
import type { Trx } from '#platform/postgres/rows';
import { addressToAll } from '../../order/rows/wish-award';
import type { StoredWish } from '../rows/lock-bids';

export async function openToAll(strapi: Core.Strapi, trx: Trx, wish: StoredWish): Promise<void> {
  await addressToAll(trx, wish);
  await emit(strapi, 'order.opened', { subject: wish.documentId, payload: orderPayload(wish) });
}
