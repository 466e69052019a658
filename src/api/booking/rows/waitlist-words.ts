/** Who waits reads the house and its areas by their names in the own language; the staff read the owner's words. */
import type { Language } from '#domain/errors';
import type { Trx } from '#platform/postgres/rows';
import { placeNames } from '../../venue/rows/place-names';
import type { WaitlistView } from './waitlist-views';

export async function inWordsOf(trx: Trx, view: WaitlistView, language: Language): Promise<WaitlistView> {
  const { id } = await trx('venues').where({ document_id: view.venue.documentId }).first<{ id: number }>('id');
  const { venue: name, areaOf } = await placeNames(trx, id, language);
  const offer = view.offer && { ...view.offer, area: areaOf(view.offer.area) };
  return { ...view, offer, venue: { ...view.venue, name } };
}
