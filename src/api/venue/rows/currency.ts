/** In which money something is that belongs to a venue, or to the house. */
import { HOUSE_CURRENCY } from '#domain/currency';
import type { Trx } from '#platform/postgres/rows';

/** @param venue row id; null = the house, whose first venue says it. */
export async function currencyAt(trx: Trx, venue: number | null): Promise<string> {
  const named = trx('venues').orderBy('rank').orderBy('id').first<{ currency: string } | undefined>('currency');
  const found = await (venue === null ? named : named.where({ id: venue }));
  return found?.currency ?? HOUSE_CURRENCY;
}
