/** What happens to events by the passing of time. Safe on any number of instances: the gate locks the row, and only one move is legal. */
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { DomainError } from '#domain/errors';
import { ON_SALE } from '#domain/event/event';

const EVENT = 'api::event.event';
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
  let finished = 0;
  for (const documentId of over) {
    try {
      await strapi.documents(EVENT).update({ documentId, data: { state: 'finished' } as never });
      finished += 1;
    } catch (refusal) {
      // Somebody moved it since it was read: then there is nothing left to do.
      if (!(refusal instanceof DomainError)) throw refusal;
    }
  }
  return finished;
}
