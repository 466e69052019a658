/** What happens to orders by the passing of time. Safe on any number of instances: the gate locks the row and only one move is legal. */
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import {
  ACCEPT_WITHIN_MINUTES,
  COMPLETE_AFTER_HOURS,
  DELIVERED_ORDERS,
  dueForCompletion,
  dueForExpiry,
  UNANSWERED_ORDERS,
} from '#domain/order/order';
import { moveDue } from '#platform/jobs/sweep';

const ORDER = 'api::order.order';

interface Waiting {
  id: number;
  document_id: string;
  placed_at: Date;
  wanted_at: Date | null;
  accept_within_minutes: number | null;
}

/** `dueForExpiry` as the database looks it up. */
const IS_EXPIRED = `greatest(o.placed_at + make_interval(mins => coalesce(v.accept_within_minutes, ${ACCEPT_WITHIN_MINUTES})), o.wanted_at) < ?`;

/** placed → expired, when the kitchen did not answer in time. @returns how many. */
export function expireOrders(strapi: Core.Strapi): Promise<number> {
  const now = clock.now();
  return moveDue<Waiting>(strapi, ORDER, {
    job: 'expireOrders',
    to: 'expired',
    id: 'o.id',
    due: () =>
      strapi.db
        .connection('orders as o')
        .leftJoin('venues as v', 'v.id', 'o.venue_id')
        .whereIn('o.status', [...UNANSWERED_ORDERS])
        .whereNot('o.kind', 'custom')
        .whereRaw(IS_EXPIRED, [now])
        .select('o.id', 'o.document_id', 'o.placed_at', 'o.wanted_at', 'v.accept_within_minutes'),
    isDue: (order) =>
      dueForExpiry({ placedAt: order.placed_at, wantedAt: order.wanted_at, acceptWithinMinutes: order.accept_within_minutes }, now),
  });
}

/** delivered → completed, when nobody complained for two days. @returns how many. */
export function completeOrders(strapi: Core.Strapi): Promise<number> {
  const now = clock.now();
  return moveDue<{ id: number; document_id: string; delivered_at: Date | null }>(strapi, ORDER, {
    job: 'completeOrders',
    to: 'completed',
    due: () =>
      strapi.db
        .connection('orders')
        .whereIn('status', [...DELIVERED_ORDERS])
        .whereRaw(`delivered_at + make_interval(hours => ${COMPLETE_AFTER_HOURS}) <= ?`, [now])
        .select('id', 'document_id', 'delivered_at'),
    isDue: (order) => dueForCompletion({ deliveredAt: order.delivered_at }, now),
  });
}
