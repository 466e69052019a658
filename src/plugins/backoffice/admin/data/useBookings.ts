/** What the booking screens show, as the server has it: one day of a venue, and the requests of all of them. */
import type { BookingDay, Inbox } from '../../contract/bookings';
import { keepKnown, useLoaded } from './useLoaded';

const joinDay = (next: BookingDay | null, before: BookingDay | null): BookingDay | null =>
  next && {
    ...next,
    bookings: keepKnown(next.bookings, before?.bookings),
    tables: keepKnown(next.tables, before?.tables),
  };
const joinInbox = (next: Inbox, before: Inbox | null): Inbox => ({ ...next, requests: keepKnown(next.requests, before?.requests) });

/** @param which empty = the first venue, today. */
export function useBookingDay(which: { venue: string; day: string }) {
  const query = new URLSearchParams(Object.entries(which).filter(([, value]) => value !== ''));
  return useLoaded<BookingDay | null>(`/backoffice/bookings/day?${query.toString()}`, joinDay);
}

export const useInbox = () => useLoaded<Inbox>('/backoffice/bookings/requests', joinInbox);
