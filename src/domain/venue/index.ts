/** The card of venues. */
import { aggregate } from '../aggregate';
import { VENUE_ERRORS } from './errors';

export const venue = aggregate({
  uid: 'api::venue.venue',
  events: {},
  errors: VENUE_ERRORS,
});
