/** Facts of who waits for a table. */
import { clockText } from '#domain/local-texts';
import { waitlistUrl } from '../../booking/rows/waitlist-link';
import { waitlistView, type WaitlistView } from '../../booking/rows/waitlist-views';
import { inWordsOf } from '../../booking/rows/waitlist-words';
import { factSet } from './fact-set';
import { phoneText } from '#domain/phone';

const WAITLIST: WaitlistView = {
  documentId: 'w04v9kq0c2m1x7d3z5w8r6t0',
  number: 'W-1042',
  status: 'offered',
  position: 2,
  isHere: false,
  startsAt: '2027-03-26T18:00:00.000Z',
  endsAt: '2027-03-26T20:00:00.000Z',
  guests: 4,
  name: 'Anna Berg',
  email: 'anna@guests.example',
  phone: null,
  language: 'en',
  note: null,
  joinedAt: '2027-03-26T12:00:00.000Z',
  quotedMinutes: 25,
  offer: {
    table: '7',
    area: 'Garden',
    startsAt: '2027-03-26T18:00:00.000Z',
    endsAt: '2027-03-26T20:00:00.000Z',
    expiresAt: '2027-03-26T12:10:00.000Z',
  },
  booking: null,
  venue: {
    documentId: 'v04v9kq0c2m1x7d3z5w8r6t0',
    name: 'Rose Street Kitchen',
    slug: 'rose-street',
    timezone: 'Europe/Vienna',
    address: 'Rose Street 1',
    phone: '+43 1 5550100',
  },
};

export const waitlistFacts = factSet({
  async read(trx, { subject }) {
    const view = await waitlistView(trx, subject);
    return { waitlist: view ? await inWordsOf(trx, view, view.language) : undefined };
  },
  values: ({ waitlist: { number, name, guests, position, quotedMinutes, offer, venue } }: { waitlist: WaitlistView }) => ({
    number,
    guest: name,
    guests: String(guests),
    position: position === null ? '' : String(position),
    minutes: quotedMinutes === null ? '' : String(quotedMinutes),
    table: offer?.table ?? '',
    venue: venue.name,
    phone: phoneText(venue.phone ?? ''),
    until: offer ? clockText(new Date(offer.expiresAt), venue.timezone) : '',
  }),
  placeholders: ['number', 'guest', 'guests', 'position', 'minutes', 'table', 'venue', 'phone', 'until'],
  sample: { waitlist: WAITLIST },
  marks: {
    waitlist: {
      ...WAITLIST,
      number: '{number}',
      name: '{guest}',
      guests: 7919,
      position: 7907,
      quotedMinutes: 7901,
      offer: WAITLIST.offer && { ...WAITLIST.offer, table: '{table}' },
      venue: { ...WAITLIST.venue, name: '{venue}', phone: '{phone}' },
    },
  },
  linkFor: (strapi, { waitlist }) => waitlistUrl(strapi, waitlist),
});
