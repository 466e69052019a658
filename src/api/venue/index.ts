/** What venues bring along: hours that make sense and break no booking unnoticed. */
import { declaring } from '#platform/registry';
import { forgetAcceptance, keepBookings } from './checks/keep-bookings';
import { checkVenueRow } from './checks/venue-row';

export default declaring('venue', {
  types: {
    'api::venue.venue': {
      slugFrom: 'name',
      checks: { update: keepBookings, row: checkVenueRow },
      hooks: { before: forgetAcceptance },
    },
  },
});
