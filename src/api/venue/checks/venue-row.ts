/** A stored venue has a real time zone, a real currency, hours and a pace that make sense, whoever wrote it. */
import type { Core } from '@strapi/strapi';
import { checkPace } from '#domain/booking/pace';
import { checkVenue } from '#domain/venue/venue';
import { inTransaction } from '#platform/postgres/rows';
import { readVenue } from '../rows/venue-facts';

export const checkVenueRow = (strapi: Core.Strapi, documentId: string): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    const venue = await readVenue(trx, documentId);
    if (!venue) return;
    checkVenue(venue);
    checkPace(venue.pace);
  });
