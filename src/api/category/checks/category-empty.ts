/** A category that still has dishes is not deleted: they would fall off the menu. */
import { DomainError } from '#domain/errors';
import type { Change } from '#platform/documents/write';

export async function checkCategoryEmpty({ trx, before: category }: Change<'api::category.category'>): Promise<void> {
  const [{ count } = { count: 0 }] = await trx('dishes').where({ category_id: category.id }).count<{ count: number }[]>('* as count');
  if (Number(count) > 0) throw new DomainError('category.has_dishes', { count: Number(count) });
}
