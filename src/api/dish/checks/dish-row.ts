/** A stored dish obeys the menu's rules, whoever wrote it. */
import { checkDish } from '#domain/dish/dish';
import type { Written } from '#platform/documents/write';
import { storedDish } from '../rows/stored-dish';

export async function checkDishRow({ trx, documentId }: Written<'api::dish.dish'>): Promise<void> {
  const dish = await storedDish(trx, documentId);
  if (dish) checkDish(dish);
}
