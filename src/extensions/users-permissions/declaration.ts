/** What accounts bring along: their profile, their end when nobody confirms them, and how long codes and names are kept. */
import { rowsWhere } from '#platform/jobs/retention';
import type { Declaration } from '#platform/registry';
import { houseZone } from '../../api/venue/rows/house-zone';
import { evenPanelSignIn } from './accounts/panel-sign-in';
import { checkPersonDeletable } from './checks/person-deletable';
import { completePerson } from './hooks/complete-person';
import { findCallersFast } from './sessions/callers';
import { announceRemovals, removeUnconfirmed } from './jobs/unconfirmed-accounts';

export const accounts: Declaration = {
  work: {
    start: (strapi) => {
      findCallersFast(strapi);
      evenPanelSignIn(strapi);
    },
  },
  types: {
    'plugin::users-permissions.user': {
      phonesIn: houseZone,
      signsInByPhone: true,
      checks: { delete: checkPersonDeletable },
      hooks: { after: completePerson },
    },
  },
  jobs: {
    announceRemovals: { everySeconds: 60 * 60, run: announceRemovals },
    removeUnconfirmed: { everySeconds: 60 * 60, run: removeUnconfirmed },
  },
  retention: [
    rowsWhere('account_codes', `expires_at < now() - interval '1 day'`),
    rowsWhere('phone_requests', `created_at < now() - interval '1 day'`),
    rowsWhere('address_requests', `created_at < now() - interval '7 days'`),
    rowsWhere('held_usernames', 'until < now()'),
    rowsWhere('used_logins', 'until < now()'),
  ],
};
