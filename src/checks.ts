/** What an owner types in the panel obeys the same rules as what comes over the API: checked on every write through the Document Service. */
import type { Core } from '@strapi/strapi';
import { checkDishRow } from './api/dish/checks/dish-row';
import { checkCategoryEmpty } from './api/category/checks/category-empty';
import { checkVenueRow } from './api/venue/checks/venue-row';
import { completePerson } from './api/profile/checks/complete-person';
import { inTransaction } from './postgres/rows';

type Middleware = Parameters<Core.Strapi['documents']['use']>[0];
/** Called inside the transaction: before a deletion, after a write (it sees the row as it would be; throwing undoes it). */
export type Check = (strapi: Core.Strapi, documentId: string) => Promise<void>;

const AFTER_WRITE: Record<string, Check> = {
  'api::dish.dish': checkDishRow,
  'api::venue.venue': checkVenueRow,
  'plugin::users-permissions.user': completePerson,
};
const BEFORE_DELETE: Record<string, Check> = { 'api::category.category': checkCategoryEmpty };

export const checks =
  (strapi: Core.Strapi): Middleware =>
  async (context, next) => {
    const { uid, action, params } = context as { uid: string; action: string; params: { documentId?: string } };
    const before = action === 'delete' ? BEFORE_DELETE[uid] : undefined;
    const after = ['create', 'update', 'clone'].includes(action) ? AFTER_WRITE[uid] : undefined;
    if (!before && !after) return next();
    return inTransaction(strapi, async () => {
      if (before && params.documentId) await before(strapi, params.documentId);
      const result = (await next()) as { documentId?: string } | null;
      const documentId = params.documentId ?? result?.documentId;
      if (after && documentId) await after(strapi, documentId);
      return result;
    }) as never;
  };
