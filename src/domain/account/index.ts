/** The card of people who log in. */
import { aggregate } from '../aggregate';
import { ACCOUNT_ERRORS } from './errors';
import { ACCOUNT_EVENTS } from './events';

export const account = aggregate({
  uid: 'plugin::users-permissions.user',
  topic: 'users',
  events: ACCOUNT_EVENTS,
  errors: ACCOUNT_ERRORS,
});
