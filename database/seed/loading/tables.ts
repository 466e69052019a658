/** The tables of both places, first each for itself, then which of them are pushed together. */
import type { Core } from '@strapi/strapi';
import { tables } from '../tables';
import type { Ids } from './venues';

export const tableKey = ({ venue, table }: { venue: string; table: string }): string => `${venue} ${table}`;

/** @returns `tableKey` → documentId */
export async function loadTables(strapi: Core.Strapi, venues: Ids): Promise<Ids> {
  const ids: Ids = new Map();
  for (const { joinsWith: _joinsWith, venue, ...table } of tables) {
    const made = await strapi.documents('api::table.table').create({ data: { ...table, venue: venues.get(venue) } as never });
    ids.set(tableKey({ venue, table: table.number }), made.documentId);
  }
  for (const { venue, number, joinsWith } of tables) {
    if (!joinsWith) continue;
    const documentId = ids.get(tableKey({ venue, table: number })) ?? '';
    const others = joinsWith.map((other) => ids.get(tableKey({ venue, table: other })));
    await strapi.documents('api::table.table').update({ documentId, data: { joinsWith: others } as never });
  }
  strapi.log.info(`${ids.size} tables stand in ${venues.size} places.`);
  return ids;
}
