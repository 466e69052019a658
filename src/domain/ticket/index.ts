/** The card of tickets. */
import { living } from '../aggregate';
import { ticketMachine } from './ticket';
import { TICKET_ERRORS } from './errors';
import { TICKET_EVENTS, ticketMoved } from './events';

export const ticket = living({
  uid: 'api::ticket.ticket',
  topic: 'tickets',
  machine: ticketMachine,
  statusPayload: ticketMoved,
  events: TICKET_EVENTS,
  errors: TICKET_ERRORS,
});
