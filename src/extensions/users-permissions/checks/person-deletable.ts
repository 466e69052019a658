/** Whoever bought, cooked or booked something is closed, not deleted: what was sold stays somebody's. */
import { DomainError } from '#domain/errors';
import type { Change } from '#platform/documents/write';
import { hasRecords } from '../accounts/records';

export async function checkPersonDeletable({ trx, before }: Change<'plugin::users-permissions.user'>): Promise<void> {
  if (await hasRecords(trx, before.id)) throw new DomainError('account.has_orders');
}
