/** A row that comes without a slug gets one from its name, Latin and unique; who sends one keeps it. */
import type { Core } from '@strapi/strapi';

type Middleware = Parameters<Core.Strapi['documents']['use']>[0];

/** Type → what its slug is made of. */
const NAMED_BY: Readonly<Record<string, string>> = {
  'api::category.category': 'name',
  'api::dish.dish': 'name',
  'api::event.event': 'title',
  'api::venue.venue': 'name',
};

interface UidService {
  generateUIDField(request: { contentTypeUID: string; field: string; data: object }): Promise<string>;
}

export const slugs =
  (strapi: Core.Strapi): Middleware =>
  async (context, next) => {
    const { uid, action, params } = context as unknown as { uid: string; action: string; params: { data?: Record<string, unknown> } };
    const { data } = params;
    const name = NAMED_BY[uid];
    if (action === 'create' && name && data?.[name] && !data.slug) {
      const uids = strapi.plugin('content-manager').service('uid') as UidService;
      data.slug = await uids.generateUIDField({ contentTypeUID: uid, field: 'slug', data });
    }
    return next();
  };
