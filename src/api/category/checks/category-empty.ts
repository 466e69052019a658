/** A category that still has dishes is not deleted: they would fall off the menu. */
import type { Core } from '@strapi/strapi';
import { DomainError } from '#domain/errors';
import { inTransaction } from '#platform/postgres/rows';

export const checkCategoryEmpty = (strapi: Core.Strapi, documentId: string): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    const category = await trx('categories').where({ document_id: documentId }).forUpdate().first<{ id: number } | undefined>('id');
    if (!category) return;
    const [{ count } = { count: 0 }] = await trx('dishes').where({ category_id: category.id }).count<{ count: number }[]>('* as count');
    if (Number(count) > 0) throw new DomainError('category.has_dishes', { count: Number(count) });
  });
