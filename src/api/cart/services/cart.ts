/** The cart of whoever asks: made when first used, every change under its lock. */
import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import { serviceGetter } from '#platform/actions/services';
import { clock } from '#platform/clock';
import {
  checkFits,
  checkQuantity,
  choicesKey,
  MAX_QUANTITY,
  priceLines,
  refusalOfCart,
  subtotalOf,
  type PricedLine,
} from '#domain/cart/cart';
import { HOUSE_CURRENCY } from '#domain/currency';
import { chooseOptions, unitPriceOf, type Choice, type Dish } from '#domain/dish/dish';
import { languageOfRequest } from '#platform/actions/caller';
import { wordsOf } from '#domain/error-catalogue';
import { DomainError, fieldError, type Language } from '#domain/errors';
import { toAmount, toDecimal } from '#domain/money';
import { emit } from '#platform/events/emit';
import { inTransaction, type Trx } from '#platform/postgres/rows';
import { dishOf, type DishFactsRow } from '../../dish/rows/dish-facts';
import { DISH_FACTS } from '../../dish/rows/dish-sql';
import type { CartView, NewLine } from '../actions/cart-fields';
import { readVenue } from '../../venue/rows/venue-facts';
import { findCart, lockCart, readLines, type CartRow, type StoredLine } from '../rows/cart-lines';

const service = ({ strapi }: { strapi: Core.Strapi }) => {
  const change = (owner: number, work: (trx: Trx, cart: CartRow, lines: StoredLine[]) => Promise<void>): Promise<CartView> =>
    inTransaction(strapi, async (trx) => {
      const cart = await ownCart(trx, owner);
      const lines = await readLines(trx, cart.id);
      await work(trx, cart, lines);
      const shown = await view(trx, cart, { language: languageOfRequest(strapi) });
      if (lines.length + shown.lines.length > 0) await tell(strapi, owner, shown);
      return shown;
    });

  return {
    /** @param which the venue it would be ordered from; left out = the house's first. @throws DomainError `venue.unknown`. */
    read: (owner: number, which?: string): Promise<CartView> =>
      inTransaction(strapi, async (trx) => view(trx, await ownCart(trx, owner, findCart), { which, language: languageOfRequest(strapi) })),

    add: (owner: number, line: NewLine): Promise<CartView> => change(owner, (trx, cart, lines) => addLine(trx, { cart, lines, line })),

    /** 0 removes the line. @throws DomainError `cart.line_unknown`, `cart.quantity_out_of_range`. */
    setQuantity: (owner: number, id: string, quantity: number): Promise<CartView> =>
      change(owner, async (trx, _cart, lines) => {
        const line = lines.find((candidate) => candidate.documentId === id);
        if (!line) throw new DomainError('cart.line_unknown');
        if (quantity === 0) await trx('cart_items').where({ id: line.id }).delete();
        else
          await trx('cart_items')
            .where({ id: line.id })
            .update({ quantity: checkQuantity(quantity), price_at_add: priceNow(line.dish, line.choices), updated_at: clock.now() });
      }),

    /** Idempotent: an empty cart stays empty. */
    clear: (owner: number): Promise<CartView> =>
      change(owner, async (trx, cart) => {
        await trx('cart_items').where({ cart_id: cart.id }).delete();
      }),
  };
};

declare module '#platform/actions/services' {
  interface Services {
    'api::cart.cart': ReturnType<typeof service>;
  }
}
export const carts = serviceGetter('api::cart.cart');
export default service;

function tell(strapi: Core.Strapi, owner: number, { documentId, lines, subtotal, currency }: CartView): Promise<void> {
  const items = lines.reduce((sum, line) => sum + line.quantity, 0);
  return emit(strapi, 'cart.updated', { subject: documentId, payload: { user: owner, total: subtotal, currency, items } });
}

/** The person's cart, made if there is none; locked, unless it is only looked at. */
async function ownCart(trx: Trx, owner: number, take = lockCart): Promise<CartRow> {
  const known = await take(trx, owner);
  if (known) return known;
  const now = clock.now();
  await trx('carts')
    .insert({ document_id: createId(), owner_id: owner, created_at: now, updated_at: now, published_at: now })
    .onConflict('owner_id')
    .ignore();
  const made = await take(trx, owner);
  if (!made) throw new Error('The cart vanished while it was made');
  return made;
}

async function addLine(trx: Trx, { cart, lines, line }: { cart: CartRow; lines: StoredLine[]; line: NewLine }): Promise<void> {
  checkQuantity(line.quantity);
  const { dish, dishId } = await findDish(trx, line.dish);
  const choices = chooseOptions(dish, line.options).map(({ group, option }) => ({ group, option }));
  const key = choicesKey(choices);
  const same = lines.find((candidate) => candidate.dishId === dishId && choicesKey(candidate.choices) === key);
  const price = priceNow(dish, choices);
  const now = clock.now();
  if (same) {
    const quantity = same.quantity + line.quantity;
    if (quantity > MAX_QUANTITY) throw fieldError('cart.quantity_out_of_range', 'quantity', { max: MAX_QUANTITY });
    await trx('cart_items').where({ id: same.id }).update({ quantity, price_at_add: price, updated_at: now });
    return;
  }
  checkFits(dish, lines);
  await trx('cart_items').insert({
    document_id: createId(),
    cart_id: cart.id,
    dish_id: dishId,
    quantity: line.quantity,
    options: JSON.stringify(choices),
    options_key: key,
    price_at_add: price,
    created_at: now,
    updated_at: now,
    published_at: now,
  });
}

/** @throws DomainError `dish.unknown`, `dish.unavailable`, `dish.cook_not_selling`: what is not on the menu can't be put into a cart. */
async function findDish(trx: Trx, documentId: string): Promise<{ dish: Dish; dishId: number }> {
  const { rows } = await trx.raw<{ rows: DishFactsRow[] }>(
    `select ${DISH_FACTS} from dishes d left join categories c on c.id = d.category_id where d.document_id = ?`,
    [documentId],
  );
  const [row] = rows;
  if (!row) throw fieldError('dish.unknown', 'dish');
  const dish = dishOf(row);
  if (!dish.isAvailable || !dish.isCategoryActive) throw fieldError('dish.unavailable', 'dish', { dish: dish.name });
  if (!dish.isCookSelling) throw fieldError('dish.cook_not_selling', 'dish', { dish: dish.name });
  return { dish, dishId: row.dish_id };
}

const priceNow = (dish: Dish, choices: readonly Choice[]): string => toDecimal(unitPriceOf(dish, chooseOptions(dish, choices)));

async function view(trx: Trx, cart: CartRow, { which, language }: { which?: string | undefined; language: Language }): Promise<CartView> {
  const venue = await readVenue(trx, which);
  if (!venue && which) throw fieldError('venue.unknown', 'venue');
  const stored = await readLines(trx, cart.id);
  // A home cook's dishes come from the cook's kitchen, which has no venue.
  const seller = stored.every((line) => line.dish.cook !== null) ? null : venue;
  const lines = priceLines(stored, { servingAt: clock.now(), venue: seller });
  const refusal = refusalOfCart(lines);
  return {
    documentId: cart.document_id,
    lines: lines.map((line) => lineView(line, language)),
    subtotal: toAmount(subtotalOf(lines)),
    currency: stored[0]?.dish.currency ?? venue?.currency ?? HOUSE_CURRENCY,
    priceChanged: lines.some((line) => line.priceChanged),
    canCheckOut: refusal === null,
    refusal: refusal && { code: refusal.code, message: wordsOf(refusal, language) },
  };
}

const lineView = (
  { line, choices, unitPrice, total, priceChanged, refusal }: PricedLine,
  language: Language,
): CartView['lines'][number] => ({
  documentId: line.documentId,
  dish: line.dish.documentId,
  name: line.dish.name,
  options: choices.map((choice) => ({ ...choice, priceDelta: toAmount(choice.priceDelta) })),
  quantity: line.quantity,
  unitPrice: toAmount(unitPrice),
  total: toAmount(total),
  priceAtAdd: toAmount(line.priceAtAdd),
  priceChanged,
  unavailable: refusal && { code: refusal.code, message: wordsOf(refusal, language) },
});
