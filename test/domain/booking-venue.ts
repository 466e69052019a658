/** A venue as bookings see it: open around the clock and free of rules, with whatever a test wants otherwise. */
import type { BookingVenue } from '#domain/booking/availability';

export const aBookingVenue = (facts: Partial<BookingVenue> = {}): BookingVenue => ({
  documentId: 'venue',
  name: 'House',
  currency: 'EUR',
  timezone: 'Europe/Vienna',
  hours: [],
  closures: [],
  bookingsPausedUntil: null,
  slotMinutes: 30,
  turns: [],
  noticeMinutes: 0,
  freeCancelHours: 24,
  pace: { covers: null, onlineCovers: null, rules: [] },
  ...facts,
});
