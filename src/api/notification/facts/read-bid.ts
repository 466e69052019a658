/** What a letter says about a bid: what the cook asks, and the wish it is for. */
import type { Trx } from '#platform/postgres/rows';
import type { Found } from './fact-set';
import { readOrderFacts, type OrderFacts } from './read-order';

/** The price in units of the currency, the time as an ISO text: facts are kept with the notice. */
export interface BidFacts {
  price: number;
  currency: string;
  message: string | null;
  readyAt: string;
  reason: string | null;
  /** How guests know the cook. */
  cook: string;
  /** Another bid was chosen. */
  isBeaten: boolean;
}

export interface BidOnWish {
  bid: BidFacts;
  order: OrderFacts;
}

const FACTS = `
  select b.price::float8 as price, b.currency, b.message, b.ready_at as "readyAt", b.reason, coalesce(p.display_name, '–') as cook,
    b.lost_to_id is not null as "isBeaten", o.document_id as "order"
  from bids b join orders o on o.id = b.order_id left join profiles p on p.user_id = b.cook_id where b.document_id = ?`;

export async function readBidFacts(trx: Trx, documentId: string): Promise<Found<BidOnWish>> {
  const { rows } = await trx.raw<{ rows: (Omit<BidFacts, 'readyAt'> & { readyAt: Date; order: string })[] }>(FACTS, [documentId]);
  const [row] = rows;
  if (!row) return {};
  const { order, readyAt, ...bid } = row;
  return { bid: { ...bid, readyAt: readyAt.toISOString() }, order: (await readOrderFacts(trx, order)) ?? undefined };
}
