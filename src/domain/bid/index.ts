/** The card of bids. */
import { living } from '../aggregate';
import { CONCERNED } from './concerned';
import { bidMachine } from './bid';
import { BID_ERRORS } from './errors';
import { BID_EVENTS, bidMoved } from './events';

export const bid = living({
  uid: 'api::bid.bid',
  topic: 'bids',
  machine: bidMachine,
  statusPayload: bidMoved,
  events: BID_EVENTS,
  concerned: CONCERNED,
  errors: BID_ERRORS,
});
