/** A stored dish obeys the menu's rules, whoever wrote it. */
import type { Core } from '@strapi/strapi';
import { checkDish } from '#domain/dish/dish';
import { inTransaction } from '#platform/postgres/rows';
import { dishOf, type DishFactsRow } from '../rows/dish-facts';
import { DISH_FACTS } from '../rows/dish-sql';

export const checkDishRow = (strapi: Core.Strapi, documentId: string): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    const { rows } = await trx.raw<{ rows: DishFactsRow[] }>(
      `select ${DISH_FACTS} from dishes d left join categories c on c.id = d.category_id where d.document_id = ?`,
      [documentId],
    );
    for (const row of rows) checkDish(dishOf(row));
  });
