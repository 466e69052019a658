/** What the bids of a wish do to its row: the chosen cook comes in, or everything is open again. The status moves by itself, along its table. */
import type { Knex } from 'knex';
import { UNANSWERED_ORDERS } from '#domain/order/order';
import { toDecimal, type Minor } from '#domain/money';
import { clock } from '#platform/clock';
import type { Trx } from '#platform/postgres/rows';

/** Why an earlier cook dropped it is over with the new one. */
export async function giveWishTo(trx: Trx, wish: { id: number }, bid: { cook: number | null; price: Minor; readyAt: Date }): Promise<void> {
  const price = toDecimal(bid.price);
  await trx('orders')
    .where({ id: wish.id })
    .update({ cook_id: bid.cook, subtotal: price, total: price, promised_at: bid.readyAt, cancel_reason: null });
}

/** Nobody cooks it any more: it costs nothing yet, and every approved cook may bid until then. */
export async function reopenWish(trx: Trx, wish: { id: number }, bidsUntil: Date): Promise<void> {
  const open = { cook_id: null, addressed_to_id: null, subtotal: 0, total: 0, promised_at: null, bids_until: bidsUntil };
  await trx('orders').where({ id: wish.id }).update(open);
}

/** The cook who was asked first is out of it. */
export async function addressToAll(trx: Trx, wish: { id: number }): Promise<void> {
  await trx('orders').where({ id: wish.id }).update({ addressed_to_id: null, updated_at: clock.now() });
}

/** Addressed to somebody who can't be asked any more. @returns documentIds, the most urgent first */
export const wishesOfGoneCooks = (connection: Knex, most: number): Promise<string[]> =>
  connection('orders')
    .where({ kind: 'custom' })
    .whereIn('status', [...UNANSWERED_ORDERS])
    .whereNotNull('addressed_to_id')
    .whereRaw('not may_sell(addressed_to_id)')
    .orderBy('bids_until')
    .limit(most)
    .pluck<string[]>('document_id');
