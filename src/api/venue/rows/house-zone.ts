/** By which clock, and so in which country, the house is: that of its first venue. */
import type { Core } from '@strapi/strapi';
import { onConnection } from '#platform/postgres/rows';

/** null where there is no venue. */
export const houseZone = (strapi: Core.Strapi): Promise<string | null> =>
  onConnection(strapi, async (connection) => {
    const first = await connection('venues').orderBy('rank').orderBy('id').first<{ timezone: string } | undefined>('timezone');
    return first?.timezone ?? null;
  });
