/** Whom what happens to the waitlist concerns, and why somebody is not told of it. */
import type { Concerned } from '../concerned';
import type { WAITLIST_EVENTS } from './events';

const ON_SCREEN = 'The screens show the queue live, and the house calls and seats from it.';

export const CONCERNED: Concerned<keyof typeof WAITLIST_EVENTS> = {
  guest: {
    'waitlist.waiting': 'An offer that was let go keeps the place; its expiry was told.',
    'waitlist.booked': 'The booking that came of it is told.',
    'waitlist.seated': 'The guest sits at the table.',
    'waitlist.left': 'It is their own act, or they did not come when called.',
  },
  house: {
    'waitlist.waiting': ON_SCREEN,
    'waitlist.offered': ON_SCREEN,
    'waitlist.booked': ON_SCREEN,
    'waitlist.seated': ON_SCREEN,
    'waitlist.expired': ON_SCREEN,
    'waitlist.left': ON_SCREEN,
    'waitlist.skipped': ON_SCREEN,
  },
};
