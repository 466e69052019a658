/** A table is closed when nobody is to sit at it any more, or when whoever closes it has said that they may stay. */
import { closesOver } from '#domain/booking/broken-bookings';
import { clock } from '#platform/clock';
import type { Checks, Hooks } from '#platform/documents/write';
import { upcomingVisits } from '../../booking/rows/upcoming';
import { readVenues } from '../../venue/rows/venue-facts';

type Table = 'api::table.table';

/** @throws DomainError `table.still_booked` with all of them. */
export const keepVisits: NonNullable<Checks<Table>['update']> = async ({ trx, before, data }) => {
  if (data.isBookable !== false || !before.isBookable || data.acceptsBroken === true) return;
  const visits = await upcomingVisits(trx, { table: before.id }, clock.now());
  const [venue] = before.venue === null ? [] : await readVenues(trx, [before.venue]);
  if (venue && visits.length > 0) throw closesOver(venue, before, visits);
};

/** What was accepted holds for this once: the panel's tick is never stored. */
export const forgetAcceptance: NonNullable<Hooks<Table>['before']> = ({ data, add }) => {
  if ('acceptsBroken' in data) add({ acceptsBroken: false });
};
