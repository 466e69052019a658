/** Order again: what can still be had goes into the cart at today's prices; what can't is said with the reason. */
import type { Core } from '@strapi/strapi';
import type { Choice } from '#domain/dish/dish';
import { languageOfRequest } from '#platform/actions/caller';
import { wordsOf } from '#domain/error-catalogue';
import { DomainError } from '#domain/errors';
import { toMinor } from '#domain/money';
import { fromJson, inTransaction, type Trx } from '#platform/postgres/rows';
import type { CartView } from '../../cart/actions/cart-fields';

interface OldLine {
  dish: string;
  name: string;
  options: unknown;
  quantity: number;
  unit_price: number;
}

export interface Refill {
  cart: CartView;
  skipped: { dish: string; name: string; code: string; message: string }[];
  repriced: { dish: string; name: string; was: number; is: number }[];
}

export const refillCart = (strapi: Core.Strapi, documentId: string, customer: number): Promise<Refill> =>
  inTransaction(strapi, async (trx) => {
    const lines = await linesOf(trx, documentId);
    if (lines.length === 0) throw new DomainError('wish.no_cart');
    const carts = strapi.service('api::cart.cart');
    const skipped: Refill['skipped'] = [];
    for (const line of lines) {
      const options = (fromJson<Choice[] | null>(line.options) ?? []).map(({ group, option }) => ({ group, option }));
      try {
        await carts.add(customer, { dish: line.dish, quantity: line.quantity, options });
      } catch (refusal) {
        if (!(refusal instanceof DomainError)) throw refusal;
        skipped.push({ dish: line.dish, name: line.name, code: refusal.code, message: wordsOf(refusal, languageOfRequest(strapi)) });
      }
    }
    const cart = await carts.read(customer);
    return { cart, skipped, repriced: lines.flatMap((line) => repriced(line, cart)) };
  });

async function linesOf(trx: Trx, documentId: string): Promise<OldLine[]> {
  return trx('orders as o')
    .join('orders_cmps as c', 'c.entity_id', 'o.id')
    .join('components_order_lines as l', 'l.id', 'c.cmp_id')
    .where({ 'o.document_id': documentId, 'c.field': 'lines' })
    .orderBy('c.order')
    .select<OldLine[]>('l.dish', 'l.name', 'l.options', 'l.quantity', 'l.unit_price');
}

function repriced(line: OldLine, cart: CartView): Refill['repriced'] {
  const now = cart.lines.find((candidate) => candidate.dish === line.dish);
  if (!now || toMinor(now.unitPrice) === toMinor(line.unit_price)) return [];
  return [{ dish: line.dish, name: line.name, was: line.unit_price, is: now.unitPrice }];
}
