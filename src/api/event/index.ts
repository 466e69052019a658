/** What events bring along: their rules on every write, their word to whoever has a ticket, their end. */
import { declaring } from '#platform/registry';
import { checkEventChange, checkEventRow } from './checks/event-row';
import { tellChange } from './hooks/tell-change';
import { finishEvents } from './jobs/finish';
import { eventsOfPerson } from './person';

export default declaring('event', {
  types: {
    'api::event.event': {
      slugFrom: 'title',
      checks: { update: checkEventChange, row: checkEventRow },
      hooks: { after: tellChange },
    },
  },
  jobs: { finishEvents: { everySeconds: 60, run: finishEvents } },
  person: eventsOfPerson,
});
