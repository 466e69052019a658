/** What happens to events by the passing of time. Safe on any number of instances: the gate locks the row, and only one move is legal. */
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { ON_SALE } from '#domain/event/event';
import { moveDue } from '#platform/jobs/sweep';

/** published → finished, when it has ended. @returns how many. */
export function finishEvents(strapi: Core.Strapi): Promise<number> {
  const now = clock.now();
  return moveDue(strapi, 'api::event.event', {
    job: 'finishEvents',
    to: 'finished',
    due: () =>
      strapi.db
        .connection('events')
        .whereIn('status', [...ON_SALE])
        .where('ends_at', '<=', now)
        .select('id', 'document_id'),
  });
}
