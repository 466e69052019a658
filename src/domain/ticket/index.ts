/** The card of tickets. */
import { living } from '../aggregate';
import { CONCERNED } from './concerned';
import { ticketMachine } from './ticket';
import { TICKET_ERRORS } from './errors';
import { TICKET_EVENTS, ticketMoved } from './events';

export const ticket = living({
  uid: 'api::ticket.ticket',
  topic: 'tickets',
  machine: ticketMachine,
  statusPayload: ticketMoved,
  events: TICKET_EVENTS,
  concerned: CONCERNED,
  errors: TICKET_ERRORS,
});
