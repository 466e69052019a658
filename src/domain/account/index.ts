/** The card of people who log in. */
import { aggregate } from '../aggregate';
import { CONCERNED } from './concerned';
import { ACCOUNT_ERRORS } from './errors';
import { ACCOUNT_EVENTS } from './events';

export const account = aggregate({
  uid: 'plugin::users-permissions.user',
  topic: 'users',
  events: ACCOUNT_EVENTS,
  concerned: CONCERNED,
  errors: ACCOUNT_ERRORS,
});
