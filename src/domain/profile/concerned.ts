/** Whom what happens to profiles concerns, and why somebody is not told of it. */
import type { Concerned } from '../concerned';
import type { PROFILE_EVENTS } from './events';

export const CONCERNED: Concerned<keyof typeof PROFILE_EVENTS> = {
  followed: {
    'profile.unfollowed': 'Nobody is told who turned away; the count shows it.',
  },
};
