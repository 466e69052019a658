/** Whom what happens to orders concerns, and why somebody is not told of it. */
import type { Concerned } from '../concerned';
import type { ORDER_EVENTS } from './events';

const ANSWERED = 'Once a wish is answered, whoever was asked first is its cook or one of those who bid.';
const DECIDED = 'Of a wish that is decided only those hear who bid on it, by their bids.';
const ON_BOARD = 'The boards show it live to whoever of the house works.';

export const CONCERNED: Concerned<keyof typeof ORDER_EVENTS> = {
  customer: {
    'order.cancel_requested': 'The guest asked for it.',
    'order.changed': 'Only the guest changes address, note and time.',
  },
  cook: {
    'order.placed': 'A wish has no cook yet; one that was dropped is told by its bid.',
    'order.accepted': 'The cook accepted it, or was told that the bid was chosen.',
    'order.preparing': 'Who cooks it moves it on.',
    'order.ready': 'Who cooks it moves it on.',
    'order.delivering': 'What happens after cooking stands in the cook’s list of orders.',
    'order.delivered': 'What happens after cooking stands in the cook’s list of orders.',
    'order.completed': 'What was paid stands in the cook’s takings.',
    'order.cancelled': 'Who cancels it by own hand knows.',
    'order.rejected': 'Who rejects it by own hand knows.',
    'order.expired': 'A wish that expires never had a cook.',
    'order.opened': 'A wish that opens has no cook yet.',
  },
  addressee: {
    'order.accepted': ANSWERED,
    'order.preparing': ANSWERED,
    'order.ready': ANSWERED,
    'order.delivering': ANSWERED,
    'order.delivered': ANSWERED,
    'order.completed': ANSWERED,
    'order.cancel_requested': ANSWERED,
    'order.changed': ANSWERED,
    'order.placed': 'A wish that was dropped comes back open to all cooks.',
    'order.cancelled': 'Who was asked and has not bid loses nothing; a bid is told as declined.',
    'order.rejected': 'Who was asked and has not bid loses nothing; a bid is told as declined.',
    'order.expired': 'Who let the time pass knows; a bid is told as expired.',
    'order.opened': 'Only who was asked passes a wish on, or let the time pass.',
  },
  cooks: {
    'order.accepted': DECIDED,
    'order.preparing': DECIDED,
    'order.ready': DECIDED,
    'order.delivering': DECIDED,
    'order.delivered': DECIDED,
    'order.completed': DECIDED,
    'order.cancelled': DECIDED,
    'order.rejected': DECIDED,
    'order.expired': DECIDED,
    'order.cancel_requested': DECIDED,
    'order.placed': 'What comes from the menu asks no other cook.',
    'order.changed': 'A wish can be changed only while nobody has bid on it; the list of wishes shows it as it stands.',
  },
  house: {
    'order.placed': 'A wish is between the guest and the cooks; the board shows it.',
    'order.accepted': ON_BOARD,
    'order.preparing': ON_BOARD,
    'order.ready': ON_BOARD,
    'order.delivering': ON_BOARD,
    'order.delivered': ON_BOARD,
    'order.completed': ON_BOARD,
    'order.cancelled': 'When the house cancels it, it did so itself; the guest’s own cancelling is told.',
    'order.rejected': 'The house or the cook rejects it on the board.',
    'order.expired': 'A wish that nobody answers is the cooks’ business.',
    'order.opened': 'A wish is between the guest and the cooks; the board shows it.',
  },
};
