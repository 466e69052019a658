/** An account made in the panel or by a script has its profile and its web identity too. */
import { clock } from '#platform/clock';
import { approvesCooks, completeAccount } from '../../../extensions/users-permissions/accounts/account-rows';
import type { Check } from '../../../checks';
import { inTransaction } from '#platform/postgres/rows';

export const completePerson: Check = (strapi, documentId) =>
  inTransaction(strapi, async (trx) => {
    const user = await trx('up_users').where({ document_id: documentId }).first<{ id: number } | undefined>('id');
    if (user) await completeAccount(trx, user.id, clock.now(), approvesCooks(strapi));
  });
