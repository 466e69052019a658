/** What happens to wishes by the passing of time. Safe on any number of instances: the row is locked and looked at again. */
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { UNANSWERED_ORDERS } from '#domain/order/order';
import { areBidsOver } from '#domain/order/wish';
import { move } from '#platform/documents/moves';
import { sweep } from '#platform/jobs/sweep';
import { inTransaction } from '#platform/postgres/rows';

const ORDER = 'api::order.order';

/** placed → expired, when nobody was chosen in time; the bids that wait expire with it. @returns how many. */
export function expireWishes(strapi: Core.Strapi): Promise<number> {
  const now = clock.now();
  return sweep(strapi, {
    job: 'expireWishes',
    due: () =>
      strapi.db
        .connection('orders')
        .where({ kind: 'custom' })
        .whereIn('status', [...UNANSWERED_ORDERS])
        .where('bids_until', '<=', now)
        .select('id', 'document_id'),
    work: async ({ id }) => Number(await expire(strapi, id)),
  });
}

/** A wish that was dropped meanwhile takes bids again. */
const expire = (strapi: Core.Strapi, id: number): Promise<boolean> =>
  inTransaction(strapi, async (trx) => {
    const wish = await trx('orders')
      .where({ id })
      .whereIn('status', [...UNANSWERED_ORDERS])
      .forUpdate()
      .skipLocked()
      .first<{ document_id: string; bids_until: Date } | undefined>('document_id', 'bids_until');
    if (!wish || !areBidsOver({ bidsUntil: wish.bids_until }, clock.now())) return false;
    await move(strapi, ORDER, wish.document_id, { to: 'expired' });
    return true;
  });
