/** What happens to events by the passing of time. Safe on any number of instances: the gate locks the row, and only one move is legal. */
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { ON_SALE } from '#domain/event/event';
import { moveEach } from '#platform/documents/moves';

const AT_ONCE = 500;

/** published → finished, when it has ended. @returns how many. */
export async function finishEvents(strapi: Core.Strapi): Promise<number> {
  const over = await strapi.db
    .connection('events')
    .whereIn('status', [...ON_SALE])
    .where('ends_at', '<=', clock.now())
    .orderBy('ends_at')
    .limit(AT_ONCE)
    .pluck<string[]>('document_id');
  return moveEach(strapi, 'api::event.event', over, { to: 'finished' });
}
