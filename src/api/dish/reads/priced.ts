/** Dishes with the currency that their price is in: no price is read without it. */
import type { Core } from '@strapi/strapi';
import { onConnection, rowsOf } from '#platform/postgres/rows';
import { DISH_CURRENCY } from '../rows/dish-sql';

const CURRENCIES = `select d.document_id as id, ${DISH_CURRENCY('d')} as currency from dishes d where d.document_id = any(:ids)`;

type Priced<D> = D & { currency?: string };

export async function priced<D extends { documentId: string }>(strapi: Core.Strapi, dishes: readonly D[]): Promise<Priced<D>[]> {
  // Who asks for other fields is shown no price.
  const ids = dishes.filter((dish) => 'price' in dish).map(({ documentId }) => documentId);
  const rows =
    ids.length === 0 ? [] : await onConnection(strapi, (trx) => rowsOf<{ id: string; currency: string }>(trx, CURRENCIES, { ids }));
  const known = new Map(rows.map(({ id, currency }) => [id, currency]));
  return dishes.map((dish) => ('price' in dish ? { ...dish, currency: known.get(dish.documentId) ?? '' } : dish));
}

export const pricedOne = async <D extends { documentId: string }>(strapi: Core.Strapi, dish: D): Promise<Priced<D>> =>
  (await priced(strapi, [dish]))[0] as Priced<D>;
