/** Events as the API shows them, with their pictures, ingredients and section. */
import type { Core } from '@strapi/strapi';
import { toOutside } from '#platform/actions/public-names';
import type { EventView } from '../actions/event-fields';
import type { FoundEvent } from './find-events';
import { EVENT } from './lock-event';

/** As the Document Service reads it; the rest is computed. */
type Stored = Omit<EventView, keyof FoundEvent | 'isSoldOut' | 'tags'> & { tags: string[] | null };

/** In the order in which they were found. */
export async function showEvents(strapi: Core.Strapi, found: readonly FoundEvent[]): Promise<EventView[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ documentId }) => documentId);
  const documents = await strapi.documents(EVENT).findMany({
    filters: { documentId: { $in: ids } },
    populate: { category: { fields: ['name', 'slug'] }, venue: { fields: ['name', 'slug', 'address'] }, images: true, ingredients: true },
    limit: ids.length,
  });
  const known = new Map(documents.map((document) => [document.documentId, toOutside(document) as Stored]));
  return found.flatMap(({ id: _id, ...extras }) => {
    const document = known.get(extras.documentId);
    return document ? [{ ...document, tags: document.tags ?? [], ...extras, isSoldOut: extras.seatsLeft <= 0 }] : [];
  });
}
