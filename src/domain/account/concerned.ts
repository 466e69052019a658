/** Whom what happens to accounts concerns, and why somebody is not told of it. */
import type { Concerned } from '../concerned';
import type { ACCOUNT_EVENTS } from './events';

const OWN_BUSINESS = 'An account is its owner’s own business.';
const NOTHING_LEFT = 'The house did it, and is told only of the orders that are left with them.';
const BY_THE_HOUSE = 'The house did it.';

export const CONCERNED: Concerned<keyof typeof ACCOUNT_EVENTS> = {
  subject: {
    'user.asked_in_vain': 'Nobody has that address.',
    'user.trade_taken_up': 'It is their own act; whether the house approves is told then.',
    'user.removed': 'It was announced before, and the address never proved to be anybody’s.',
    'user.anonymised': 'It is their own act, and no address is left.',
  },
  house: {
    'user.registered': OWN_BUSINESS,
    'user.registered_again': OWN_BUSINESS,
    'user.code_requested': OWN_BUSINESS,
    'user.reset_requested': OWN_BUSINESS,
    'user.phone_code_requested': OWN_BUSINESS,
    'user.asked_in_vain': OWN_BUSINESS,
    'user.address_requested': OWN_BUSINESS,
    'user.address_changed': OWN_BUSINESS,
    'user.password_changed': OWN_BUSINESS,
    'user.signed_out_everywhere': OWN_BUSINESS,
    'user.identity_linked': OWN_BUSINESS,
    'user.identity_unlinked': OWN_BUSINESS,
    'user.removal_announced': OWN_BUSINESS,
    'user.removed': OWN_BUSINESS,
    'user.anonymised': OWN_BUSINESS,
    'user.blocked': NOTHING_LEFT,
    'user.unblocked': BY_THE_HOUSE,
    'user.role_changed': BY_THE_HOUSE,
    'user.approval_changed': NOTHING_LEFT,
    'user.confirmed': 'A guest’s account asks nothing of the house.',
  },
};
