/** What an event means for the takings: an order counts on the day it was placed, and is taken back when it is lost; a wish has its price only when it is delivered. */
import type { EventName } from '../events';
import { CALLED_OFF_ORDERS } from '../order/order';

export type Sale = 'sold' | 'lost';

const LOST: readonly EventName[] = CALLED_OFF_ORDERS.map((status) => `order.${status}` as const);

export const SALE_EVENTS: readonly EventName[] = ['order.placed', 'order.delivered', ...LOST];

/** @returns null where nothing was sold or lost, such as an order that its cook has dropped and that waits for another one. */
export function saleOf({ name, payload }: { name: string; payload: Readonly<Record<string, unknown>> }): Sale | null {
  if (payload.kind === 'custom') return name === 'order.delivered' ? 'sold' : null;
  if (name === 'order.placed') return payload.from === null ? 'sold' : null;
  return LOST.includes(name as EventName) ? 'lost' : null;
}
