/** Whom what happens to bids concerns, and why somebody is not told of it. */
import type { Concerned } from '../concerned';
import type { BID_EVENTS } from './events';

const OWN_ACT = 'It is their own act.';
const BETWEEN_THEM = 'A wish is between the guest and the cooks; the board shows it.';

export const CONCERNED: Concerned<keyof typeof BID_EVENTS> = {
  customer: {
    'bid.accepted': 'The guest chose it.',
    'bid.declined': 'The guest declined it, or chose another one.',
    'bid.withdrawn': 'One that was chosen and dropped is told with its order.',
    'bid.expired': 'The wish tells that its time is over.',
  },
  cook: {
    'bid.pending': OWN_ACT,
    'bid.withdrawn': OWN_ACT,
    'bid.changed': OWN_ACT,
  },
  house: {
    'bid.pending': BETWEEN_THEM,
    'bid.accepted': BETWEEN_THEM,
    'bid.declined': BETWEEN_THEM,
    'bid.withdrawn': BETWEEN_THEM,
    'bid.expired': BETWEEN_THEM,
    'bid.changed': BETWEEN_THEM,
  },
};
