/** What the booking screens show, as the server has it: one day of a venue, the requests of all of them, and who waits for a table. */
import type { BookingDay, Inbox } from '../../../../contract/bookings';
import type { Waitlist } from '../../../../contract/waitlist';
import { keepKnown, useLoaded } from '../../../kit/asking/useLoaded';

const joinDay = (next: BookingDay | null, before: BookingDay | null): BookingDay | null =>
  next && {
    ...next,
    bookings: keepKnown(next.bookings, before?.bookings),
    tables: keepKnown(next.tables, before?.tables),
  };
const joinInbox = (next: Inbox, before: Inbox | null): Inbox => ({ ...next, requests: keepKnown(next.requests, before?.requests) });
const joinWaitlist = (next: Waitlist, before: Waitlist | null): Waitlist => ({
  ...next,
  entries: keepKnown(next.entries, before?.entries),
});

/** @param which empty = the first venue, today. */
export function useBookingDay(which: { venue: string; day: string }) {
  const query = new URLSearchParams(Object.entries(which).filter(([, value]) => value !== ''));
  return useLoaded<BookingDay | null>(`/backoffice/bookings/day?${query.toString()}`, joinDay);
}

export const useInbox = () => useLoaded<Inbox>('/backoffice/bookings/requests', joinInbox);

/** @param venue slug; empty = all. */
export const useWaitlist = (venue: string, limit: number) =>
  useLoaded<Waitlist>(
    `/backoffice/waitlist?${new URLSearchParams({ ...(venue && { venue }), limit: String(limit) }).toString()}`,
    joinWaitlist,
  );
