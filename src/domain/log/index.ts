/** The card of the log of events. */
import { aggregate } from '../aggregate';
import { LOG_EVENTS } from './events';

export const log = aggregate({
  uid: 'plugin::kafka.outbox-event',
  topic: 'log',
  events: LOG_EVENTS,
  errors: {},
});
