/** Bids of somebody who leaves: nobody can choose them any more, and what was written in them is nobody's business. */
import { OPEN_BIDS } from '#domain/bid/bid';
import { move } from '#platform/documents/moves';
import type { PersonRecords } from '#platform/people/person-records';

export const bidsOfPerson: PersonRecords = {
  records: 'exists (select from bids b where b.cook_id = u.id or b.customer_id = u.id)',
  letGo: async ({ strapi, trx, id }) => {
    const waiting = await trx('bids')
      .where({ cook_id: id })
      .whereIn('status', [...OPEN_BIDS])
      .orderBy('id')
      .pluck<string[]>('document_id');
    for (const documentId of waiting) await move(strapi, 'api::bid.bid', documentId, { to: 'withdrawn' });
  },
  anonymise: async ({ trx, id }) => void (await trx('bids').where({ cook_id: id }).update({ message: null })),
};
