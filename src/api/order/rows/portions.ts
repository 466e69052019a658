/** Takes counted portions off the menu: one statement per dish that is counted, in one order, so that two buyers of the last one take turns. */
import type { StoredLine } from '../../cart/rows/cart-lines';
import { DomainError } from '#domain/errors';
import type { Trx } from '#platform/postgres/rows';

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

function soldOut(line: StoredLine | undefined, lines: readonly StoredLine[]): DomainError {
  const name = line?.dish.name ?? '';
  const path = ['lines', line ? lines.indexOf(line) : 0];
  return new DomainError('cart.lines_unavailable', {
    dishes: [name],
    errors: [{ path, line: line?.documentId, dish: line?.dish.documentId, name, code: 'dish.sold_out', message: `“${name}” is sold out.` }],
  });
}
