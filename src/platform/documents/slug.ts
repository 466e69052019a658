/** A row that comes without a slug gets one from its name, Latin and unique; who sends one keeps it. */
import type { Core, UID } from '@strapi/strapi';

interface UidService {
  generateUIDField(request: { contentTypeUID: string; field: string; data: object }): Promise<string>;
}

/** @param from the attribute that the slug is made of */
export async function giveSlug(strapi: Core.Strapi, uid: UID.ContentType, data: Record<string, unknown>, from: string): Promise<void> {
  if (!data[from] || data.slug) return;
  const uids = strapi.plugin('content-manager').service('uid') as UidService;
  data.slug = await uids.generateUIDField({ contentTypeUID: uid, field: 'slug', data });
}
