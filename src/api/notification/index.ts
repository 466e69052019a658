/** What notices bring along: they are written when something happens, kept for a year, and go with their person. */
import { fieldError } from '#domain/errors';
import { declaring } from '#platform/registry';
import { startDeliveries, stopDeliveries } from './delivery/start';
import { noticesOfPerson } from './person';
import { writeNotices } from './reactions/write-notices';
import { rememberTexts } from './texts/stored-texts';
import { rowsWhere } from '#platform/jobs/retention';

export default declaring('notification', {
  reactions: [writeNotices],
  work: {
    start: async (strapi) => {
      await rememberTexts(strapi);
      startDeliveries(strapi);
    },
    stop: stopDeliveries,
  },
  retention: [rowsWhere('notifications', `status <> 'pending' and created_at < now() at time zone 'utc' - interval '1 year'`)],
  refusals: { notice_preferences_timezone_known: () => fieldError('venue.time_zone_unknown', ['quietHours', 'timezone']) },
  person: noticesOfPerson,
});
