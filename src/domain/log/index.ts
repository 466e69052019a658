/** The card of the log of events. */
import { aggregate } from '../aggregate';
import { CONCERNED } from './concerned';
import { LOG_EVENTS } from './events';

export const log = aggregate({
  uid: 'plugin::kafka.outbox-event',
  topic: 'log',
  events: LOG_EVENTS,
  concerned: CONCERNED,
  errors: {},
});
