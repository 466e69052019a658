/** What happens to orders by the passing of time. Safe on any number of instances: the gate locks the row and only one move is legal. */
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { DELIVERED_ORDERS, dueForCompletion, dueForExpiry, UNANSWERED_ORDERS } from '#domain/order/order';
import { moveEach } from '#platform/documents/moves';

const ORDER = 'api::order.order';
const AT_ONCE = 500;

interface Waiting {
  document_id: string;
  placed_at: Date;
  wanted_at: Date | null;
  accept_within_minutes: number | null;
}

/** placed → expired, when the kitchen did not answer in time. @returns how many. */
export async function expireOrders(strapi: Core.Strapi): Promise<number> {
  const waiting = await strapi.db
    .connection('orders as o')
    .leftJoin('venues as v', 'v.id', 'o.venue_id')
    .whereIn('o.status', [...UNANSWERED_ORDERS])
    .whereNot('o.kind', 'custom')
    .orderBy('o.placed_at')
    .limit(AT_ONCE)
    .select<Waiting[]>('o.document_id', 'o.placed_at', 'o.wanted_at', 'v.accept_within_minutes');
  const now = clock.now();
  const due = waiting.filter((order) =>
    dueForExpiry({ placedAt: order.placed_at, wantedAt: order.wanted_at, acceptWithinMinutes: order.accept_within_minutes }, now),
  );
  return moveEach(strapi, ORDER, idsOf(due), { to: 'expired' });
}

/** delivered → completed, when nobody complained for two days. @returns how many. */
export async function completeOrders(strapi: Core.Strapi): Promise<number> {
  const delivered = await strapi.db
    .connection('orders')
    .whereIn('status', [...DELIVERED_ORDERS])
    .orderBy('delivered_at')
    .limit(AT_ONCE)
    .select<{ document_id: string; delivered_at: Date | null }[]>('document_id', 'delivered_at');
  const now = clock.now();
  const due = delivered.filter((order) => dueForCompletion({ deliveredAt: order.delivered_at }, now));
  return moveEach(strapi, ORDER, idsOf(due), { to: 'completed' });
}

const idsOf = (orders: readonly { document_id: string }[]): string[] => orders.map(({ document_id: documentId }) => documentId);
