/** The card of webhooks. */
import { aggregate } from '../aggregate';
import { WEBHOOK_ERRORS } from './errors';

export const webhook = aggregate({
  uid: null,
  events: {},
  errors: WEBHOOK_ERRORS,
});
