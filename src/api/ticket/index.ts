/** What tickets bring along: their seats under the lock of the event, their return when it is called off. */
import { DomainError } from '#domain/errors';
import { declaring } from '#platform/registry';
import { checkDoor } from './checks/door-hours';
import { lockItsEvent } from './hooks/lock-its-event';
import { returnTickets } from './hooks/return-tickets';
import { remindHolders } from './jobs/remind-holders';
import { ticketsOfPerson } from './person';

export default declaring('ticket', {
  types: {
    'api::ticket.ticket': { checks: { update: checkDoor }, hooks: { lock: lockItsEvent } },
    'api::event.event': { hooks: { after: returnTickets } },
  },
  jobs: { remindHolders: { everySeconds: 5 * 60, run: remindHolders } },
  refusals: { events_seats_taken_range: () => new DomainError('ticket.sold_out', { left: 0, wanted: 1 }) },
  person: ticketsOfPerson,
});
