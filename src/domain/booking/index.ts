/** The card of bookings. */
import { living } from '../aggregate';
import { bookingMachine } from './booking';
import { BOOKING_ERRORS } from './errors';
import { BOOKING_EVENTS, bookingMoved } from './events';

export const booking = living({
  uid: 'api::booking.booking',
  topic: 'bookings',
  machine: bookingMachine,
  statusPayload: bookingMoved,
  events: BOOKING_EVENTS,
  errors: BOOKING_ERRORS,
});
