/** A category that still has dishes is not deleted: they would fall off the menu. */
import { DomainError } from '#domain/errors';
import type { Change } from '#platform/documents/write';
import { dishesInSection } from '../../dish/rows/stored-dish';

export async function checkCategoryEmpty({ trx, before }: Change<'api::category.category'>): Promise<void> {
  const count = await dishesInSection(trx, before.id);
  if (count > 0) throw new DomainError('category.has_dishes', { count });
}
