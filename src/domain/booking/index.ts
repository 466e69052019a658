/** The card of bookings. */
import { living } from '../aggregate';
import { CONCERNED } from './concerned';
import { bookingMachine } from './booking';
import { BOOKING_ERRORS } from './errors';
import { BOOKING_EVENTS, bookingMoved } from './events';

export const booking = living({
  uid: 'api::booking.booking',
  topic: 'bookings',
  machine: bookingMachine,
  statusPayload: bookingMoved,
  events: BOOKING_EVENTS,
  concerned: CONCERNED,
  errors: BOOKING_ERRORS,
});
