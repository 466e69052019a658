/** The card of the waitlist. */
import { living } from '../aggregate';
import { CONCERNED } from './concerned';
import { waitlistMachine } from './waitlist';
import { WAITLIST_ERRORS } from './errors';
import { WAITLIST_EVENTS, waitlistMoved } from './events';

export const waitlist = living({
  uid: 'api::booking.waitlist-entry',
  topic: 'waitlist',
  machine: waitlistMachine,
  statusPayload: waitlistMoved,
  events: WAITLIST_EVENTS,
  concerned: CONCERNED,
  errors: WAITLIST_ERRORS,
});
