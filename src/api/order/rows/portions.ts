/** Takes counted portions: off the menu, by one statement per dish that is counted, in one order, so that two buyers of the last one take turns; and off the cook's day. */
import type { StoredLine } from '../../cart/rows/cart-lines';
import { DomainError } from '#domain/errors';
import { rowsOf, type Trx } from '#platform/postgres/rows';

/** @throws DomainError `cart.lines_unavailable` naming the dish when somebody else took the last portions since the cart was read. */
export async function takePortions(trx: Trx, lines: readonly StoredLine[]): Promise<void> {
  const counted = lines.filter((line) => line.dish.portionsLeft !== null);
  const dishes = [...new Set(counted.map((line) => line.dishId))].sort((a, b) => a - b);
  for (const dishId of dishes) {
    const mine = counted.filter((line) => line.dishId === dishId);
    const quantity = mine.reduce((sum, line) => sum + line.quantity, 0);
    const taken = await trx('dishes').where({ id: dishId }).where('portions_left', '>=', quantity).decrement('portions_left', quantity);
    if (taken === 0) throw soldOut(mine[0], lines);
  }
}

/**
 * How many portions the cook still makes that day, below 0 when it is too many; asked under the lock of the cook's profile, so that two
 * buyers of the last one take turns. null = the cook counts none.
 */
export async function leftOfDay(trx: Trx, { cook, at }: { cook: number; at: Date }): Promise<number | null> {
  await trx('profiles').where({ user_id: cook }).forUpdate().first('id');
  const [row] = await rowsOf<{ left: number | null }>(trx, 'select cook_portions_left(:cook, :at::timestamp) as left', { cook, at });
  return row?.left ?? null;
}

/** For an order that is written already. @throws DomainError `cart.lines_unavailable` when it is more than its cook makes that day. */
export async function takeOfDay(trx: Trx, lines: readonly StoredLine[], day: { cook: number; at: Date }): Promise<void> {
  const left = await leftOfDay(trx, day);
  if (left === null || left >= 0) return;
  const wanted = lines.reduce((sum, line) => sum + line.quantity, 0);
  const names = lines.map(({ dish }) => dish.name);
  const errors = lines.map((line, index) => ({
    ...lineFault(line, index),
    because: new DomainError('dish.cook_few_portions', { dish: line.dish.name, left: Math.max(0, left + wanted) }),
  }));
  throw new DomainError('cart.lines_unavailable', { dishes: names, errors });
}

const lineFault = (line: StoredLine, index: number) => ({
  path: ['lines', index],
  line: line.documentId,
  dish: line.dish.documentId,
  name: line.dish.name,
});

function soldOut(line: StoredLine | undefined, lines: readonly StoredLine[]): DomainError {
  const name = line?.dish.name ?? '';
  const path = ['lines', line ? lines.indexOf(line) : 0];
  return new DomainError('cart.lines_unavailable', {
    dishes: [name],
    errors: [{ path, line: line?.documentId, dish: line?.dish.documentId, name, code: 'dish.sold_out', message: `“${name}” is sold out.` }],
  });
}
