/** Tables: the guests' search, and what the staff change; a table's own rules are checked on every write, see `checks/`. */
import { factories, type Core } from '@strapi/strapi';
import { serviceGetter } from '#platform/actions/services';
import { asWhole, checkReferences } from '#platform/actions/written-rows';
import { clock } from '#platform/clock';
import { checkSpan, isOfferable, spanOf, type BookingVenue } from '#domain/booking/availability';
import { shown } from '#domain/booking/broken-bookings';
import { DomainError, fieldError } from '#domain/errors';
import { toAmount } from '#domain/money';
import { fitsPace, quarterOf } from '#domain/booking/pace';
import { localDay } from '#domain/table/table';
import { create, write } from '#platform/documents/door';
import { inTransaction, type Trx } from '#platform/postgres/rows';
import { arrivalsPerVenue } from '../../booking/rows/arrivals';
import { upcomingVisits } from '../../booking/rows/upcoming';
import { readVenue, readVenues, type VenueFacts } from '../../venue/rows/venue-facts';
import type { NewTable, TableChange, TableView } from '../actions/table-fields';
import { findAvailable, type AvailableTable, type Filters, type Place } from '../rows/available';

export interface TableSearch extends Filters {
  startsAt?: Date | undefined;
  endsAt?: Date | undefined;
  /** documentId or slug. */
  venue?: string | undefined;
}

const UID = 'api::table.table';
const WRITABLE = ['number', 'kind', 'seats', 'price', 'prices', 'isBookable', 'area', 'shape', 'position', 'joinsWith', 'venue'] as const;

type StoredTable = TableView & { id: number };

const service = ({ strapi }: { strapi: Core.Strapi }) => {
  const read = async (documentId: string): Promise<StoredTable> => {
    const table = await strapi.documents(UID).findOne({
      documentId,
      populate: { prices: true, joinsWith: { fields: ['number'] }, venue: { fields: ['name', 'slug'] } },
    });
    if (!table) throw new DomainError('request.not_found');
    return table as StoredTable;
  };
  const change = async (documentId: string, values: TableChange): Promise<StoredTable> => {
    await checkTableReferences(strapi, values);
    await write(strapi, UID, documentId, values);
    return read(documentId);
  };

  return {
    /** What a guest can have: open for bookings, fitting, within the kitchen's pace, and nobody confirmed or seated there then. Requests take nothing away. */
    available: (search: TableSearch): Promise<(Omit<AvailableTable, 'price'> & { price: number })[]> => {
      checkSearch(search);
      return inTransaction(strapi, async (trx) => {
        const named = search.venue === undefined ? await readVenues(trx) : [await readVenue(trx, search.venue)];
        const venues = named.filter((venue) => venue !== null);
        if (search.venue !== undefined && venues.length === 0) throw fieldError('venue.unknown', 'venue');
        const places = (await withinPace(trx, venues, search)).flatMap((venue) => placeIn(venue, search) ?? []);
        if (places.length === 0) return [];
        const found = await findAvailable(trx, places, search);
        return found.map((table) => ({ ...table, price: toAmount(table.price) }));
      });
    },

    add: async (values: NewTable): Promise<TableView> => {
      await checkTableReferences(strapi, values);
      return read((await create(strapi, UID, values)).documentId);
    },
    replace: (documentId: string, { acceptsBroken, ...values }: NewTable & TableChange): Promise<TableView> =>
      change(documentId, { ...asWhole(strapi, UID, WRITABLE, values), ...(acceptsBroken && { acceptsBroken }) }),
    change,
    /** @returns the table with the visits that it still has. */
    close: (documentId: string): Promise<TableView & { bookings: ReturnType<typeof shown>[] }> =>
      inTransaction(strapi, async (trx) => {
        const table = await change(documentId, { isBookable: false, acceptsBroken: true });
        const visits = await upcomingVisits(trx, { table: table.id }, clock.now());
        return { ...table, bookings: visits.map(shown) };
      }),
    remove: async (documentId: string): Promise<null> => {
      const { entries } = await strapi.documents(UID).delete({ documentId });
      if (entries.length === 0) throw new DomainError('request.not_found');
      return null;
    },
  };
};

/** @throws DomainError when the filters contradict themselves. */
function checkSearch({ minPrice, maxPrice, startsAt, endsAt, seats }: TableSearch): void {
  if (minPrice !== undefined && maxPrice !== undefined && minPrice > maxPrice) throw fieldError('table.price_range_turned', 'minPrice');
  if (endsAt && !startsAt) throw fieldError('table.span_half', 'startsAt');
  if (startsAt && endsAt) checkSpan(spanOf({ startsAt, endsAt, guests: seats ?? 1 }, []), clock.now());
}

/** The venues whose kitchen takes such a party then; where no time is asked for, all. */
async function withinPace(trx: Trx, venues: VenueFacts[], { startsAt, seats = 1 }: TableSearch): Promise<VenueFacts[]> {
  if (!startsAt) return venues;
  const arrivals = await arrivalsPerVenue(trx, venues, quarterOf(startsAt));
  return venues.filter((venue) => fitsPace(venue, arrivals.get(venue.id) ?? [], { start: startsAt, guests: seats, isOnline: true }));
}

/** null where the venue takes nobody then. */
function placeIn(venue: BookingVenue & { id: number }, search: TableSearch): Place | null {
  const now = clock.now();
  const day = localDay(venue.timezone, search.startsAt ?? now);
  if (!search.startsAt) return { venue: venue.id, day, start: null, end: null };
  const span = spanOf({ startsAt: search.startsAt, endsAt: search.endsAt ?? null, guests: search.seats ?? 1 }, venue.turns);
  checkSpan(span, now);
  return isOfferable(venue, span, now) ? { venue: venue.id, day, ...span } : null;
}

const checkTableReferences = (strapi: Core.Strapi, { venue, joinsWith }: Partial<NewTable>): Promise<void> =>
  checkReferences(strapi, [
    { path: 'venue', uid: 'api::venue.venue', ids: venue ? [venue] : [] },
    { path: 'joinsWith', uid: UID, ids: joinsWith ?? [] },
  ]);

declare module '#platform/actions/services' {
  interface Services {
    [UID]: ReturnType<typeof service>;
  }
}
export const tables = serviceGetter(UID);
export default factories.createCoreService(UID, service);
