/** Who moved an order or a booking, when and why; panel users by their name. */
import type { Core } from '@strapi/strapi';
import { movesOf } from '#platform/events/moves';
import { onConnection } from '#platform/postgres/rows';
import type { HistoryStep } from '../contract/board';

/** @param noun first word of its events: `order`, `booking`. */
export async function historyOf(strapi: Core.Strapi, noun: string, documentId: string): Promise<HistoryStep[]> {
  const moves = await onConnection(strapi, (connection) => movesOf(connection, noun, documentId));
  return moves.map(({ from, to, reason, exceedsPace, at, actor, name }) => ({
    from: from as HistoryStep['from'],
    to: to as HistoryStep['to'],
    reason,
    ...(exceedsPace && to === 'confirmed' && { exceedsPace }),
    at: at.toISOString(),
    who: { kind: actor.kind, name },
  }));
}
