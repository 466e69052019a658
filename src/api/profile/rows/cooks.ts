/** Cooks who may be ordered from: by specialty, by area, by how near they are. */
import type { Core } from '@strapi/strapi';
import { boxesAround, USUAL_RADIUS_KM, type Place } from '#domain/place';
import { rememberedCounts } from '#platform/documents/counts';
import { inTransaction, rowsOf } from '#platform/postgres/rows';
import { distanceTo } from './distance';

const MAX_RADIUS_KM = 1000;
const counts = rememberedCounts();

export interface CookQuery {
  specialty?: string | undefined;
  area?: string | undefined;
  /** Without `km` those who deliver there. */
  near?: (Place & { km: number | null }) | undefined;
}

export interface FoundCook {
  documentId: string;
  distanceKm: number | null;
}

interface Page {
  page: number;
  pageSize: number;
}

/** The nearest first, or in the order in which they came. */
export const findCooks = (strapi: Core.Strapi, query: CookQuery, page: Page): Promise<{ found: FoundCook[]; total: number }> =>
  inTransaction(strapi, async (trx) => {
    const { sql, count, bindings } = cooksStatement(query, page);
    const found = await rowsOf<FoundCook>(trx, sql, bindings);
    const { limit: _limit, offset: _offset, ...which } = bindings;
    const total = await counts.of(
      JSON.stringify([count, which]),
      async () => (await rowsOf<{ total: number }>(trx, count, bindings))[0]?.total ?? 0,
    );
    return { found, total };
  });

const DISTANCE = distanceTo('p.latitude', 'p.longitude');

/** Within the boxes an index finds them; the exact distance is asked of those few only. */
export function cooksStatement(
  { specialty, area, near }: CookQuery,
  { page, pageSize }: Page,
): { sql: string; count: string; bindings: Record<string, unknown> } {
  const boxes = near ? boxesAround(near, near.km ?? MAX_RADIUS_KM) : [];
  const inBox = boxes.map((_, at) => `(p.latitude between :south${at} and :north${at} and p.longitude between :west${at} and :east${at})`);
  const found = `
    from profiles p
    where p.approval = 'approved' and p.is_taking_orders and may_sell(p.user_id)
      ${area ? `and p.area ilike '%' || :area || '%'` : ''}
      ${specialty ? `and exists (select from jsonb_array_elements_text(coalesce(p.specialties, '[]')) s where lower(s) = lower(:specialty))` : ''}
      ${near ? `and (${inBox.join(' or ')}) and ${DISTANCE} <= ${near.km === null ? `coalesce(p.radius_km, ${USUAL_RADIUS_KM})` : ':km'}` : ''}`;
  const sql = `
    select p.document_id as "documentId", ${near ? DISTANCE : 'null'} as "distanceKm" ${found}
    order by ${near ? '"distanceKm", p.id' : 'p.id'} limit :limit offset :offset`;
  const edges = boxes.flatMap((box, at) => Object.entries(box).map(([side, value]) => [`${side}${at}`, value as number] as const));
  return {
    sql,
    count: `select count(*)::int as total ${found}`,
    bindings: {
      limit: pageSize,
      offset: (page - 1) * pageSize,
      area: area?.replace(/[\\%_]/g, '\\$&'),
      specialty,
      ...(near && { latitude: near.latitude, longitude: near.longitude, km: near.km }),
      ...Object.fromEntries(edges),
    },
  };
}
