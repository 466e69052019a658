/** The orders under way that somebody cooks. */
import { ORDER_MEANINGS } from '#domain/order/order';
import { statusesWhere } from '#domain/status-table';
import type { Trx } from '#platform/postgres/rows';

const UNDER_WAY = statusesWhere(ORDER_MEANINGS, { isLive: true });

/** @returns their numbers */
export const heldOrders = (trx: Trx, cook: number): Promise<string[]> =>
  trx('orders')
    .where({ cook_id: cook })
    .whereIn('status', [...UNDER_WAY])
    .orderBy('id')
    .pluck<string[]>('number');
