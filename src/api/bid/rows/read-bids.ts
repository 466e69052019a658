/** Bids as the API shows them, with the cook as guests know cooks. */
import { fromJson, rowsOf, type Trx } from '#platform/postgres/rows';
import type { BidView } from '../actions/bid-fields';

const moment = (column: string): string => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const SHOWN = `
  select json_build_object('documentId', b.document_id, 'status', b.status, 'price', b.price::float8, 'currency', b.currency, 'message', b.message,
    'readyAt', ${moment('b.ready_at')}, 'version', b.version, 'reason', b.reason, 'madeAt', ${moment('b.created_at')},
    'cook', (select json_build_object('documentId', p.document_id, 'displayName', p.display_name, 'area', p.area) from profiles p where p.user_id = b.cook_id),
    'order', json_build_object('documentId', o.document_id, 'number', o.number, 'title', o.title, 'status', o.status, 'wantedAt', ${moment('o.wanted_at')})) as bid
  from bids b join orders o on o.id = b.order_id`;

/** @param where SQL over the bids `b` and their orders `o`, with what comes after it */
async function bids(trx: Trx, where: string, bindings: Record<string, unknown>): Promise<BidView[]> {
  const rows = await rowsOf<{ bid: unknown }>(trx, `${SHOWN} where ${where}`, bindings);
  return rows.map((row) => fromJson<BidView>(row.bid));
}

export async function readBid(trx: Trx, documentId: string): Promise<BidView> {
  const [bid] = await bids(trx, 'b.document_id = :documentId', { documentId });
  if (!bid) throw new Error(`The bid ${documentId} vanished`);
  return bid;
}

/** Oldest first. @param cook only this one's */
export const bidsOnOrder = (trx: Trx, order: number, cook: number | null): Promise<BidView[]> =>
  bids(trx, 'b.order_id = :order and (:cook::int is null or b.cook_id = :cook) order by b.id', { order, cook });

/** Newest first. */
export async function bidsOfCook(
  trx: Trx,
  cook: number,
  page: { page: number; pageSize: number },
): Promise<{ bids: BidView[]; total: number }> {
  const [counted] = await trx('bids').where({ cook_id: cook }).count<{ count: string }[]>('* as count');
  const shown = await bids(trx, 'b.cook_id = :cook order by b.id desc limit :limit offset :offset', {
    cook,
    limit: page.pageSize,
    offset: (page.page - 1) * page.pageSize,
  });
  return { bids: shown, total: Number(counted?.count ?? 0) };
}
