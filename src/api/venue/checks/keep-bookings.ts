/** New hours and closures are saved when they break no booking, or when whoever saves them has said that they may. */
import { breaksBookings, brokenBy } from '#domain/booking/broken-bookings';
import { clock } from '#platform/clock';
import type { Checks, Hooks } from '#platform/documents/write';
import { upcomingVisits } from '../../booking/rows/upcoming';
import { readVenue } from '../rows/venue-facts';

type Venue = 'api::venue.venue';

const SCHEDULE = ['hours', 'closures', 'timezone'] as const;

/** @throws DomainError `venue.breaks_bookings` with all of them; what was written is undone. */
export const keepBookings: NonNullable<Checks<Venue>['update']> = async ({ trx, documentId, data }) => {
  const fields = SCHEDULE.filter((field) => field in data);
  if (data.acceptsBroken === true || fields.length === 0) return;
  const before = await readVenue(trx, documentId);
  return async () => {
    const after = before && (await readVenue(trx, documentId));
    if (!before || !after) return;
    const broken = brokenBy({ before, after, visits: await upcomingVisits(trx, { venue: before.id }, clock.now()) });
    if (broken.length > 0) throw breaksBookings(after, broken, fields);
  };
};

/** What was accepted holds for this once: the panel's tick is never stored. */
export const forgetAcceptance: NonNullable<Hooks<Venue>['before']> = ({ data, add }) => {
  if ('acceptsBroken' in data) add({ acceptsBroken: false });
};
