/** Whoever bought, cooked or booked something is closed, not deleted: what was sold stays somebody's. */
import { DomainError } from '#domain/errors';
import type { Check } from '../../../checks';
import { hasRecords } from '../../../extensions/users-permissions/accounts/records';
import { inTransaction } from '#platform/postgres/rows';

export const checkPersonDeletable: Check = (strapi, documentId) =>
  inTransaction(strapi, async (trx) => {
    const user = await trx('up_users').where({ document_id: documentId }).first<{ id: number } | undefined>('id');
    if (user && (await hasRecords(trx, user.id))) throw new DomainError('account.has_orders');
  });
