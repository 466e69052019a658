/** An event keeps its word: what is changed on a published one is told to whom it concerns. */
import { changedFields, EVENT_MEANINGS } from '#domain/event/event';
import { eventChanged } from '#domain/event/events';
import type { Written } from '#platform/documents/write';
import { emit } from '#platform/events/emit';
import type { EVENT } from '../rows/lock-event';

export async function tellChange({ strapi, documentId, before, after }: Written<typeof EVENT>): Promise<void> {
  if (!before || !EVENT_MEANINGS[before.status].isOnSale || !EVENT_MEANINGS[after.status].isOnSale) return;
  const fields = changedFields(before, after);
  if (fields.length > 0) await emit(strapi, 'event.changed', { subject: documentId, payload: eventChanged(after, before, fields) });
}
