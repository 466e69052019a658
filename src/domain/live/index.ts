/** The card of what is watched live. */
import { aggregate } from '../aggregate';
import { LIVE_ERRORS } from './errors';

export const live = aggregate({
  uid: null,
  events: {},
  errors: LIVE_ERRORS,
});
