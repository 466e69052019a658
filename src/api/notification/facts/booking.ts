/** Facts of a booking. */
import { manageUrl } from '../../booking/rows/manage-link';
import { freeUntilOf, startOf, whenOf } from '../rendering/booking-parts';
import { readBookingFacts, type BookingFacts } from './read-booking';
import { factSet } from './fact-set';
import { phoneText } from '#domain/phone';

const BOOKING: BookingFacts = {
  documentId: 'ok4v9kq0c2m1x7d3z5w8r6t0',
  number: 'B-1042',
  status: 'confirmed',
  startsAt: '2027-03-26T18:00:00.000Z',
  endsAt: '2027-03-26T20:00:00.000Z',
  guests: 4,
  name: 'Anna Berg',
  email: 'anna@guests.example',
  phone: '+43 1 5550199',
  language: 'en',
  user: null,
  note: 'By the window, please',
  price: 0,
  currency: 'EUR',
  table: '7',
  area: 'Garden',
  venue: 'Rose Street Kitchen',
  address: 'Rose Street 1',
  venuePhone: '+43 1 5550100',
  venueEmail: 'rose@samovar.example',
  venueSlug: 'rose-street',
  timezone: 'Europe/Vienna',
  requestedAt: '2027-03-20T18:00:00.000Z',
  changedAt: '2027-03-21T18:00:00.000Z',
  sequence: 86_400,
  freeCancelUntil: '2027-03-25T18:00:00.000Z',
  decisionNote: 'See you soon',
  isOwnAddress: true,
  isBeaten: false,
  alternatives: [],
};

export const bookingFacts = factSet({
  read: async (trx, { subject }) => ({ booking: (await readBookingFacts(trx, subject)) ?? undefined }),
  values: ({ booking }: { booking: BookingFacts }, language) => ({
    number: booking.number,
    guest: booking.name,
    guests: String(booking.guests),
    start: startOf(booking, language),
    when: whenOf(booking, language),
    table: booking.table,
    venue: booking.venue,
    phone: phoneText(booking.venuePhone ?? ''),
    note: booking.decisionNote ?? '',
    wish: booking.note ?? '',
    until: freeUntilOf(booking, language),
  }),
  placeholders: ['number', 'guest', 'guests', 'start', 'when', 'table', 'venue', 'phone', 'note', 'wish', 'until'],
  sample: { booking: BOOKING },
  marks: {
    booking: {
      ...BOOKING,
      number: '{number}',
      name: '{guest}',
      guests: 7919,
      table: '{table}',
      venue: '{venue}',
      venuePhone: '{phone}',
      note: '{wish}',
      decisionNote: '{note}',
    },
  },
  linkFor: (strapi, { booking }) => manageUrl(strapi, booking),
});
