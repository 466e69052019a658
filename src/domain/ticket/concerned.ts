/** Whom what happens to tickets concerns, and why somebody is not told of it. */
import type { Concerned } from '../concerned';
import type { TICKET_EVENTS } from './events';

const IN_THE_LIST = 'The organizer is told; the list of tickets shows it.';

export const CONCERNED: Concerned<keyof typeof TICKET_EVENTS> = {
  holder: {
    'ticket.confirmed': 'All that are booked together are told at once.',
    'ticket.checked_in': 'The guest stands at the door.',
    'ticket.cancelled': 'When the whole event is called off, its own notice says so.',
  },
  organizer: {
    'ticket.confirmed': 'All that are booked together are told at once.',
    'ticket.checked_in': 'The list of attendees counts them at the door.',
    'ticket.cancelled': 'When the whole event is called off, its own notice says so; who cancels by own hand knows.',
    'ticket.reminder_due': 'It concerns the holder’s memory alone.',
    'ticket.resent': 'It concerns the holder’s memory alone.',
  },
  house: {
    'ticket.confirmed': IN_THE_LIST,
    'ticket.checked_in': IN_THE_LIST,
    'ticket.cancelled': IN_THE_LIST,
    'ticket.booked': IN_THE_LIST,
    'ticket.reminder_due': IN_THE_LIST,
    'ticket.resent': 'The conversation in which it was asked for says so.',
  },
};
