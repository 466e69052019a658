/** Whoever bought or cooked something is closed, not deleted: what was sold stays somebody's. */
import { DomainError } from '../../../domain/errors';
import type { Check } from '../../../checks';
import { inTransaction } from '../../../postgres/rows';

export const checkPersonDeletable: Check = (strapi, documentId) =>
  inTransaction(strapi, async (trx) => {
    const sold = await trx('orders as o')
      .join('up_users as u', (on) => on.on('u.id', 'o.customer_id').orOn('u.id', 'o.cook_id'))
      .where({ 'u.document_id': documentId })
      .first('o.id');
    if (sold) throw new DomainError('account.has_orders');
  });
