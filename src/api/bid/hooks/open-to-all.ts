/** The cook who was asked first did not take the wish: from now on every approved cook sees it. */
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { orderPayload } from '#domain/order/events';
import { emit } from '#platform/events/emit';
import type { Trx } from '#platform/postgres/rows';
import type { StoredWish } from '../rows/lock-bids';

export async function openToAll(strapi: Core.Strapi, trx: Trx, wish: StoredWish): Promise<void> {
  await trx('orders').where({ id: wish.id }).update({ addressed_to_id: null, updated_at: clock.now() });
  await emit(strapi, 'order.opened', { subject: wish.documentId, payload: orderPayload(wish) });
}
