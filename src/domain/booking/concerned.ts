/** Whom what happens to bookings concerns, and why somebody is not told of it. */
import type { Concerned } from '../concerned';
import type { BOOKING_EVENTS } from './events';

export const CONCERNED: Concerned<keyof typeof BOOKING_EVENTS> = {
  guest: {
    'booking.changed': 'A new price or telephone number is no news.',
    'booking.seated': 'The guest sits at the table.',
    'booking.completed': 'The guest was there.',
    'booking.no_show': 'Nobody is reproached by mail; who asks is told by the house.',
    'booking.cancel_requested': 'The guest asked for it.',
  },
  house: {
    'booking.confirmed': 'The house decides it, by hand or by its program; the screens show it live.',
    'booking.declined': 'The house decides it, by hand or by its program; the screens show it live.',
    'booking.cancelled': 'When the house cancels it, it did so itself; the guest’s own cancelling is told.',
    'booking.seated': 'The host does it.',
    'booking.completed': 'The host does it, or the end of the visit.',
    'booking.no_show': 'The host does it, or the screens show who has not come.',
    'booking.cancel_refused': 'The house refused it.',
    'booking.changed': 'The house changed it.',
    'booking.reminder_due': 'It concerns the guest’s memory alone.',
  },
};
