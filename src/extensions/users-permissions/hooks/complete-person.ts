/** An account made in the panel or by a script has its profile and its web identity too. */
import { clock } from '#platform/clock';
import type { Written } from '#platform/documents/write';
import { approvesCooks, completeAccount } from '../accounts/account-rows';

export const completePerson = ({ strapi, trx, after }: Written<'plugin::users-permissions.user'>): Promise<void> =>
  completeAccount(trx, after.id, clock.now(), approvesCooks(strapi));
