/** The places and the site; their hours come last, so that the evening's orders can be placed whatever the time is. */
import type { Core } from '@strapi/strapi';
import { site } from '../site';
import { venues } from '../venues';
import { milliseconds } from './times';

/** slug → documentId */
export type Ids = Map<string, string>;

export async function loadVenues(strapi: Core.Strapi): Promise<Ids> {
  await strapi.documents('api::site.site').create({ data: site as never });
  const ids: Ids = new Map();
  for (const { hours: _hours, closures: _closures, paceRules, ...venue } of venues) {
    const rules = paceRules.map((rule) => ({ ...rule, from: milliseconds(rule.from), until: milliseconds(rule.until) }));
    const made = await strapi.documents('api::venue.venue').create({ data: { ...venue, paceRules: rules } as never });
    ids.set(venue.slug, made.documentId);
  }
  return ids;
}

export async function openVenues(strapi: Core.Strapi, ids: Ids): Promise<void> {
  for (const { slug, hours, closures } of venues) {
    const documentId = ids.get(slug) ?? '';
    const data = {
      hours: hours.map(({ weekday, opens, closes }) => ({ weekday, opens: milliseconds(opens), closes: milliseconds(closes) })),
      closures,
    };
    await strapi.documents('api::venue.venue').update({ documentId, data: data as never });
  }
}
