/** A stored dish obeys the menu's rules, whoever wrote it. */
import { checkDish } from '#domain/dish/dish';
import type { Written } from '#platform/documents/write';
import { dishOf, type DishFactsRow } from '../rows/dish-facts';
import { DISH_FACTS } from '../rows/dish-sql';

export async function checkDishRow({ trx, documentId }: Written<'api::dish.dish'>): Promise<void> {
  const { rows } = await trx.raw<{ rows: DishFactsRow[] }>(
    `select ${DISH_FACTS} from dishes d left join categories c on c.id = d.category_id where d.document_id = ?`,
    [documentId],
  );
  for (const row of rows) checkDish(dishOf(row));
}
