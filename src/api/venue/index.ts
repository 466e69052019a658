/** What venues bring along: hours that make sense and break no booking unnoticed. */
import type { Core } from '@strapi/strapi';
import { fieldError } from '#domain/errors';
import { isTimeZone } from '#domain/wall-clock';
import { declaring } from '#platform/registry';
import { forgetAcceptance, keepBookings } from './checks/keep-bookings';
import { checkVenueRow } from './checks/venue-row';
import { houseZone } from './rows/house-zone';

const zoneOf = async (strapi: Core.Strapi, { timezone }: { timezone?: unknown }): Promise<string | null> =>
  typeof timezone === 'string' && isTimeZone(timezone) ? timezone : houseZone(strapi);

export default declaring('venue', {
  types: {
    'api::venue.venue': {
      slugFrom: 'name',
      phonesIn: zoneOf,
      checks: { update: keepBookings, row: checkVenueRow },
      hooks: { before: forgetAcceptance },
    },
  },
  refusals: { venues_timezone_known: () => fieldError('venue.time_zone_unknown', 'timezone') },
});
