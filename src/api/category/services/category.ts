/** Changes to the menu's sections. */
import { factories, type Core } from '@strapi/strapi';
import { serviceGetter } from '#platform/actions/services';
import { asWhole, checkReferences } from '#platform/actions/written-rows';
import { DomainError } from '#domain/errors';
import { create, write } from '#platform/documents/door';
import { inTransaction } from '#platform/postgres/rows';
import type { CategoryView, NewCategory } from '../actions/category-fields';

const UID = 'api::category.category';
const WRITABLE = ['name', 'description', 'image', 'rank', 'isActive', 'translations'] as const;

const service = ({ strapi }: { strapi: Core.Strapi }) => {
  const checkImage = ({ image }: Partial<NewCategory>) =>
    checkReferences(strapi, [{ path: 'image', uid: 'plugin::upload.file', ids: typeof image === 'number' ? [image] : [] }]);
  const read = async (documentId: string): Promise<CategoryView> => {
    const category = await strapi.documents(UID).findOne({ documentId });
    if (!category) throw new DomainError('request.not_found');
    return category as CategoryView;
  };
  const add = async (values: NewCategory): Promise<CategoryView> => {
    await checkImage(values);
    return read((await create(strapi, UID, values)).documentId);
  };
  const change = async (documentId: string, values: Partial<NewCategory>): Promise<CategoryView> => {
    await checkImage(values);
    await write(strapi, UID, documentId, values);
    return read(documentId);
  };

  return {
    add,
    /** @throws DomainError `request.duplicate` … of the first that can't be added; then none is. */
    addAll: (list: readonly NewCategory[]): Promise<CategoryView[]> =>
      inTransaction(strapi, async () => {
        const added: CategoryView[] = [];
        for (const values of list) added.push(await add(values));
        return added;
      }),
    replace: (documentId: string, values: NewCategory): Promise<CategoryView> => change(documentId, asWhole(strapi, UID, WRITABLE, values)),
    change,
    remove: async (documentId: string): Promise<null> => {
      const { entries } = await strapi.documents(UID).delete({ documentId });
      if (entries.length === 0) throw new DomainError('request.not_found');
      return null;
    },
  };
};

declare module '#platform/actions/services' {
  interface Services {
    [UID]: ReturnType<typeof service>;
  }
}
export const categories = serviceGetter(UID);
export default factories.createCoreService(UID, service);
