/** Locks a person's cart and reads its lines with their dishes, as the domain knows them. */
import type { CartLine } from '../../../domain/cart';
import type { Choice } from '../../../domain/dish';
import { toMinor } from '../../../domain/money';
import { fromJson, type Trx } from '../../../postgres/rows';
import { dishOf, type DishFactsRow } from '../../dish/rows/dish-facts';
import { DISH_FACTS } from '../../dish/rows/dish-sql';

export interface CartRow {
  id: number;
  document_id: string;
}

export interface StoredLine extends CartLine {
  id: number;
  dishId: number;
}

type LineRow = DishFactsRow & { id: number; document_id: string; quantity: number; options: unknown; price_at_add: number };

/** Whoever changes or empties a cart holds its row: two tabs take turns. @returns null when the person never had one. */
export const lockCart = async (trx: Trx, owner: number): Promise<CartRow | null> =>
  (await trx('carts').where({ owner_id: owner }).forUpdate().first<CartRow | undefined>('id', 'document_id')) ?? null;

export async function readLines(trx: Trx, cartId: number): Promise<StoredLine[]> {
  const { rows } = await trx.raw<{ rows: LineRow[] }>(
    `select i.id, i.document_id, i.quantity, i.options, i.price_at_add, ${DISH_FACTS}
     from cart_items i join dishes d on d.id = i.dish_id left join categories c on c.id = d.category_id
     where i.cart_id = ? order by i.id`,
    [cartId],
  );
  return rows.map((row) => ({
    id: row.id,
    dishId: row.dish_id,
    documentId: row.document_id,
    quantity: row.quantity,
    choices: fromJson<Choice[] | null>(row.options) ?? [],
    priceAtAdd: toMinor(row.price_at_add),
    dish: dishOf(row),
  }));
}
