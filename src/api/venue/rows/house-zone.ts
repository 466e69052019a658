/** By which clock, and so in which country, the house is: that of its first venue. */
import type { Core } from '@strapi/strapi';
import { isTimeZone } from '#domain/wall-clock';
import { onConnection } from '#platform/postgres/rows';

/** Where something of a venue is, else where the house is. @param table of rows with a `venue_id` */
export const zoneAtVenueOf =
  (table: 'bookings' | 'waitlist_entries') =>
  async (strapi: Core.Strapi, { documentId }: { documentId: string }): Promise<string | null> => {
    const found = await onConnection(strapi, (connection) =>
      connection(`${table} as r`)
        .join('venues as v', 'v.id', 'r.venue_id')
        .where('r.document_id', documentId)
        .first<{ timezone: string } | undefined>('v.timezone'),
    );
    return found?.timezone ?? houseZone(strapi);
  };

/** As it will be, as it is, or as the house is. */
export async function zoneOfVenue(
  strapi: Core.Strapi,
  { documentId, data }: { documentId: string; data: { timezone?: unknown } },
): Promise<string | null> {
  if (typeof data.timezone === 'string' && isTimeZone(data.timezone)) return data.timezone;
  const found = await onConnection(strapi, (connection) =>
    connection('venues').where({ document_id: documentId }).first<{ timezone: string } | undefined>('timezone'),
  );
  return found?.timezone ?? houseZone(strapi);
}

/** null where there is no venue. */
export const houseZone = (strapi: Core.Strapi): Promise<string | null> =>
  onConnection(strapi, async (connection) => {
    const first = await connection('venues').orderBy('rank').orderBy('id').first<{ timezone: string } | undefined>('timezone');
    return first?.timezone ?? null;
  });
