/** What venues bring along: hours that make sense and break no booking unnoticed. */
import { fieldError } from '#domain/errors';
import { declaring } from '#platform/registry';
import { forgetAcceptance, keepBookings } from './checks/keep-bookings';
import { checkVenueRow } from './checks/venue-row';
import { zoneOfVenue } from './rows/house-zone';

export default declaring('venue', {
  types: {
    'api::venue.venue': {
      slugFrom: 'name',
      phonesIn: zoneOfVenue,
      checks: { update: keepBookings, row: checkVenueRow },
      hooks: { before: forgetAcceptance },
    },
  },
  refusals: { venues_timezone_known: () => fieldError('venue.time_zone_unknown', 'timezone') },
});
