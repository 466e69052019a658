/** Locks a person's cart and reads its lines with their dishes, and the venue they are wanted from, as the domain knows them. */
import type { CartLine } from '../../../domain/cart';
import type { Choice } from '../../../domain/dish';
import { toMinor } from '../../../domain/money';
import { fromJson, type Trx } from '../../../postgres/rows';
import { prepared, statement } from '../../../postgres/statement';
import { dishOf, type DishFactsRow } from '../../dish/rows/dish-facts';
import { DISH_FACTS } from '../../dish/rows/dish-sql';
import { VENUE, venueOf, type VenueFacts, type VenueRow } from '../../venue/rows/venue-facts';

export interface CartRow {
  id: number;
  document_id: string;
}

export interface StoredLine extends CartLine {
  id: number;
  dishId: number;
}

type LineRow = DishFactsRow & { id: number; document_id: string; quantity: number; options: unknown; price_at_add: number };

const LOCKED = statement('cart', 'select id, document_id from carts where owner_id = :owner for update');
const LOCKED_WITH_VENUE = statement(
  'cart_with_venue',
  `select c.id as cart_id, v.* from carts c left join lateral (${VENUE}) v on true where c.owner_id = :owner for update of c`,
);
/** A statement of its own: in one with the lock it would still see the lines that whoever held the lock has just taken. */
const LINES = statement(
  'cart_lines',
  `select i.id, i.document_id, i.quantity, i.options, i.price_at_add, ${DISH_FACTS}
     from cart_items i join dishes d on d.id = i.dish_id left join categories c on c.id = d.category_id
     where i.cart_id = :cart order by i.id`,
);

/** Whoever changes or empties a cart holds its row: two tabs take turns. @returns null when the person never had one. */
export const lockCart = async (trx: Trx, owner: number): Promise<CartRow | null> =>
  (await prepared<CartRow>(trx, LOCKED, { owner }))[0] ?? null;

/** The same, and the venue as `readVenue` reads it. */
export async function lockCartWithVenue(
  trx: Trx,
  owner: number,
  which: string | undefined,
): Promise<{ id: number; venue: VenueFacts | null } | null> {
  const [row] = await prepared<VenueRow & { cart_id: number }>(trx, LOCKED_WITH_VENUE, { owner, which: which ?? null });
  return row ? { id: row.cart_id, venue: row.document_id ? venueOf(row) : null } : null;
}

export async function readLines(trx: Trx, cartId: number): Promise<StoredLine[]> {
  const rows = await prepared<LineRow>(trx, LINES, { cart: cartId });
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
