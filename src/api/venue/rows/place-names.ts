/** What a venue and the areas of its tables are called in the guest's language; the owner's own word where nothing else is said. */
import type { Language } from '#domain/errors';
import { fromJson, type Trx } from '#platform/postgres/rows';

export interface PlaceNames {
  venue: string;
  areaOf: <A extends string | null>(area: A) => A | string;
}

const NAMES = `
  select coalesce(nullif(v.translations -> :language ->> 'name', ''), v.name) as venue,
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
