/** The card of notices. */
import { aggregate } from '../aggregate';
import { NOTIFICATION_ERRORS } from './errors';

export const notification = aggregate({
  uid: 'api::notification.notification',
  events: {},
  errors: NOTIFICATION_ERRORS,
});
