/** Cooks who may be ordered from: by specialty, by area, by how near they are. */
import type { Core } from '@strapi/strapi';
import { boxesAround, EARTH_KM, USUAL_RADIUS_KM, type Place } from '../../../domain/place';
import { inTransaction } from '../../../postgres/rows';

const SHOWN = 100;
const MAX_RADIUS_KM = 1000;

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

/** The nearest first, or in the order in which they came. */
export const findCooks = (strapi: Core.Strapi, query: CookQuery): Promise<FoundCook[]> =>
  inTransaction(strapi, async (trx) => {
    const { sql, bindings } = cooksStatement(query);
    const { rows } = await trx.raw<{ rows: FoundCook[] }>(sql, bindings as never);
    return rows;
  });

/** Within the boxes an index finds them; the exact distance is asked of those few only. */
export function cooksStatement({ specialty, area, near }: CookQuery): { sql: string; bindings: Record<string, unknown> } {
  const boxes = near ? boxesAround(near, near.km ?? MAX_RADIUS_KM) : [];
  const inBox = boxes.map((_, at) => `(p.latitude between :south${at} and :north${at} and p.longitude between :west${at} and :east${at})`);
  const sql = `
    select p.document_id as "documentId", ${near ? DISTANCE : 'null'} as "distanceKm" from profiles p
      join up_users u on u.id = p.user_id and not coalesce(u.blocked, false)
      join up_users_role_lnk l on l.user_id = u.id join up_roles r on r.id = l.role_id and r.type = 'cook'
    where p.approval = 'approved' and p.is_taking_orders
      ${area ? `and p.area ilike '%' || :area || '%'` : ''}
      ${specialty ? `and exists (select from jsonb_array_elements_text(coalesce(p.specialties, '[]')) s where lower(s) = lower(:specialty))` : ''}
      ${near ? `and (${inBox.join(' or ')}) and ${DISTANCE} <= ${near.km === null ? `coalesce(p.radius_km, ${USUAL_RADIUS_KM})` : ':km'}` : ''}
    order by ${near ? '"distanceKm", p.id' : 'p.id'} limit ${SHOWN}`;
  const edges = boxes.flatMap((box, at) => Object.entries(box).map(([side, value]) => [`${side}${at}`, value as number] as const));
  return {
    sql,
    bindings: {
      area: area?.replace(/[\\%_]/g, '\\$&'),
      specialty,
      ...(near && { latitude: near.latitude, longitude: near.longitude, km: near.km }),
      ...Object.fromEntries(edges),
    },
  };
}

/** As `distanceKm` of the domain. */
const DISTANCE = `(2 * ${EARTH_KM} * asin(least(1, sqrt(
  power(sin(radians(p.latitude - :latitude) / 2), 2)
  + cos(radians(:latitude)) * cos(radians(p.latitude)) * power(sin(radians(p.longitude - :longitude) / 2), 2)))))`;
