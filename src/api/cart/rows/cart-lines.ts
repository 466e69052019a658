/** Locks or reads a person's cart with its lines, their dishes, and the venue they are wanted from, as the domain knows them. */
import { clock } from '#platform/clock';
import type { CartLine } from '#domain/cart/cart';
import type { Choice } from '#domain/dish/dish';
import { toMinor } from '#domain/money';
import { fromJson, type Trx } from '#platform/postgres/rows';
import { prepared, statement } from '#platform/postgres/statement';
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

/** `version` changes with every change of the cart or its lines. */
export interface ReadCart {
  id: number;
  version: string;
  venue: VenueFacts | null;
  lines: readonly StoredLine[];
}

type LineRow = DishFactsRow & { id: number; document_id: string; quantity: number; options: unknown; price_at_add: number };

/** Written, and not only locked: a checkout that has read the cart without the lock sees by the row's version that somebody was there. */
const LOCKED = statement('cart', 'update carts set updated_at = :now where owner_id = :owner returning id, document_id');
const FOUND = statement('cart_found', 'select id, document_id from carts where owner_id = :owner');
const linesOf = (cart: string): string => `
  select i.id, i.document_id, i.quantity, i.options, i.price_at_add, cook_portions_left(d.cook_id, :at::timestamp) as cook_portions_left, ${DISH_FACTS}
  from cart_items i join dishes d on d.id = i.dish_id left join categories c on c.id = d.category_id
  where i.cart_id = ${cart} order by i.id`;
const LINES = statement('cart_lines', linesOf(':cart'));
const WHOLE = statement(
  'cart_whole',
  `select cart.id as cart_id, cart.xmin::text as version, (select json_agg(line) from (${linesOf('cart.id')}) line) as lines, v.*
     from carts cart left join lateral (${VENUE}) v on true where cart.owner_id = :owner`,
);

/** Whoever changes a cart holds its row: two tabs take turns. @returns null when the person never had one. */
export const lockCart = async (trx: Trx, owner: number): Promise<CartRow | null> =>
  (await prepared<CartRow>(trx, LOCKED, { owner, now: clock.now() }))[0] ?? null;

/** Only looks: who reads a cart leaves its row alone. @returns null when the person never had one. */
export const findCart = async (trx: Trx, owner: number): Promise<CartRow | null> =>
  (await prepared<CartRow>(trx, FOUND, { owner }))[0] ?? null;

/**
 * The cart as it is at this moment, not locked, and the venue as `readVenue` reads it.
 * @param asked.at for when it is wanted
 * @returns null when the person never had one.
 */
export async function readCart(trx: Trx, owner: number, { which, at }: { which: string | undefined; at: Date }): Promise<ReadCart | null> {
  const [row] = await prepared<VenueRow & { cart_id: number; version: string; lines: LineRow[] | null }>(trx, WHOLE, {
    owner,
    at,
    which: which ?? null,
  });
  if (!row) return null;
  return { id: row.cart_id, version: row.version, venue: row.document_id ? venueOf(row) : null, lines: (row.lines ?? []).map(lineOf) };
}

export const readLines = async (trx: Trx, cartId: number): Promise<StoredLine[]> =>
  (await prepared<LineRow>(trx, LINES, { cart: cartId, at: clock.now() })).map(lineOf);

const lineOf = (row: LineRow): StoredLine => ({
  id: row.id,
  dishId: row.dish_id,
  documentId: row.document_id,
  quantity: row.quantity,
  choices: fromJson<Choice[] | null>(row.options) ?? [],
  priceAtAdd: toMinor(row.price_at_add),
  dish: dishOf(row),
});
