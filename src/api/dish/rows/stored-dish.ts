/** A dish as it is stored, as the domain knows it. */
import type { Dish } from '#domain/dish/dish';
import type { Trx } from '#platform/postgres/rows';
import { dishOf, type DishFactsRow } from './dish-facts';
import { DISH_FACTS } from './dish-sql';

const STORED = `select ${DISH_FACTS} from dishes d left join categories c on c.id = d.category_id where d.document_id = ?`;

export async function storedDish(trx: Trx, documentId: string): Promise<Dish | null> {
  const { rows } = await trx.raw<{ rows: DishFactsRow[] }>(STORED, [documentId]);
  return rows[0] ? dishOf(rows[0]) : null;
}

export async function dishesInSection(trx: Trx, category: number): Promise<number> {
  const [{ count } = { count: 0 }] = await trx('dishes').where({ category_id: category }).count<{ count: number }[]>('* as count');
  return Number(count);
}
