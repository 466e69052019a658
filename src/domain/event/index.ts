/** The card of events. */
import { living } from '../aggregate';
import { CONCERNED } from './concerned';
import { eventMachine } from './event';
import { EVENT_ERRORS } from './errors';
import { EVENT_EVENTS, eventMoved } from './events';

export const event = living({
  uid: 'api::event.event',
  topic: 'events',
  machine: eventMachine,
  statusPayload: eventMoved,
  events: EVENT_EVENTS,
  concerned: CONCERNED,
  errors: EVENT_ERRORS,
});
