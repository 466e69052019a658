/** What a venue and the areas of its tables are called in the guest's language; the owner's own word where nothing else is said. */
import type { Language } from '#domain/errors';
import { fromJson, type Trx } from '#platform/postgres/rows';

export interface PlaceNames {
  venue: string;
  areaOf: <A extends string | null>(area: A) => A | string;
}

/** SQL: what a row that has translations is called in `:language`. */
export const nameIn = (row: string): string => `coalesce(nullif(${row}.translations -> :language::text ->> 'name', ''), ${row}.name)`;

/** SQL: what a table's area is called in `:language`; null where it has none. */
export const areaIn = (table: string): string => `coalesce((
  select nullif(place.translations -> :language::text ->> 'name', '') from venues_cmps part join components_venue_areas place on place.id = part.cmp_id
  where part.entity_id = ${table}.venue_id and part.field = 'areas' and lower(place.name) = lower(trim(${table}.area)) limit 1
), nullif(trim(${table}.area), ''))`;

const NAMES = `
  select ${nameIn('v')} as venue,
    coalesce((select json_object_agg(lower(a.name), a.translations -> :language ->> 'name')
      from venues_cmps c join components_venue_areas a on a.id = c.cmp_id
      where c.entity_id = v.id and c.field = 'areas' and a.translations -> :language ->> 'name' <> ''), '{}') as areas
  from venues v where v.id = :venue`;

export async function placeNames(trx: Trx, venue: number, language: Language): Promise<PlaceNames> {
  const { rows } = await trx.raw<{ rows: { venue: string; areas: unknown }[] }>(NAMES, { venue, language });
  const [found] = rows;
  const areas = found ? fromJson<Record<string, string>>(found.areas) : {};
  return { venue: found?.venue ?? '', areaOf: (area) => areas[area?.trim().toLowerCase() ?? ''] ?? area };
}
