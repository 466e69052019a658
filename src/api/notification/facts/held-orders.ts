/** The orders that are left with somebody who may not cook any more. */
import { factSet } from './fact-set';

export const heldOrderFacts = factSet({
  read: async (_trx, { payload }) => ({ heldOrders: payload.heldOrders as string[] }),
  values: ({ heldOrders }: { heldOrders: string[] }) => ({ orders: heldOrders.join(', ') }),
  placeholders: ['orders'],
  sample: { heldOrders: ['A-1017', 'A-1020'] },
  marks: { heldOrders: ['{orders}'] },
});
