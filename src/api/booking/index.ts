/** What bookings and the waitlist bring along: turns at the tables, the fate of rivals, offers, reminders, decisions from outside. */
import { DomainError } from '#domain/errors';
import { rowsWhere } from '#platform/jobs/retention';
import { outOfRange } from '#platform/postgres/refusals';
import { declaring } from '#platform/registry';
import { zoneAtVenueOf } from '../venue/rows/house-zone';
import { checkTableStillFree } from './checks/table-free';
import { decisionCommands } from './commands/decisions';
import { lockItsTables, noteDecision } from './hooks/decide-table';
import { declineRivals } from './hooks/decline-rivals';
import { completeVisits, declineUnanswered, markNoShows, remindGuests } from './jobs/bookings';
import { endWaits, offerTables } from './jobs/waitlist';
import { bookingsOfPerson } from './person';
import { serveWaitlist } from './reactions/serve-waitlist';
import { forgetWaits } from './retention';

const tableTaken = () => new DomainError('booking.table_taken', { table: '' });

export default declaring('booking', {
  types: {
    'api::booking.waitlist-entry': { phonesIn: zoneAtVenueOf('waitlist_entries') },
    'api::booking.booking': {
      phonesIn: zoneAtVenueOf('bookings'),
      checks: { update: checkTableStillFree },
      hooks: { lock: lockItsTables, before: noteDecision, after: declineRivals },
    },
  },
  reactions: [serveWaitlist],
  commands: decisionCommands,
  jobs: {
    remindGuests: { everySeconds: 5 * 60, run: remindGuests },
    markNoShows: { everySeconds: 5 * 60, run: markNoShows },
    declineUnanswered: { everySeconds: 60, run: declineUnanswered },
    completeVisits: { everySeconds: 15 * 60, run: completeVisits },
    endWaits: { everySeconds: 60, run: endWaits },
    offerTables: { everySeconds: 60, run: offerTables },
  },
  retention: [rowsWhere('table_holds', 'expires_at < now()'), forgetWaits],
  refusals: {
    waitlist_entries_offer_whole: () => outOfRange(['offerStartsAt', 'offerEndsAt', 'offerExpiresAt']),
    bookings_no_overlap: tableTaken,
    booking_tables_no_overlap: tableTaken,
    table_holds_no_overlap: () => new DomainError('booking.table_held', { table: '', until: '' }),
  },
  person: bookingsOfPerson,
});
