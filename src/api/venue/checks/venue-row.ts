/** A stored venue has a real time zone, a real currency, hours and a pace that make sense, whoever wrote it. */
import { checkPace } from '#domain/booking/pace';
import { digitsOf } from '#domain/currency';
import { checkPricesFit, checkVenue } from '#domain/venue/venue';
import type { Written } from '#platform/documents/write';
import { unfitPrices } from '../rows/unfit-prices';
import { readVenue } from '../rows/venue-facts';

export async function checkVenueRow({ trx, documentId, before }: Written<'api::venue.venue'>): Promise<void> {
  const venue = await readVenue(trx, documentId);
  if (!venue) return;
  checkVenue(venue);
  checkPace(venue.pace);
  if (before && before.currency !== venue.currency) checkPricesFit(venue, await unfitPrices(trx, venue.id, digitsOf(venue.currency)));
}
