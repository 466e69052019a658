/** The card of profiles. */
import { aggregate } from '../aggregate';
import { CONCERNED } from './concerned';
import { PROFILE_ERRORS } from './errors';
import { PROFILE_EVENTS } from './events';

export const profile = aggregate({
  uid: 'api::profile.profile',
  topic: 'profiles',
  events: PROFILE_EVENTS,
  concerned: CONCERNED,
  errors: PROFILE_ERRORS,
});
