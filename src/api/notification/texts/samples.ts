/** Invented facts: for the preview of a message that was never sent, for a test mail, and to find out which words of a letter are facts. */
import type { TemplateName } from '#domain/notification/notifications';
import type { WaitlistView } from '../../booking/rows/waitlist-views';
import type { BidFacts } from '../facts/bid-facts';
import type { BookingFacts } from '../facts/booking-facts';
import type { HappeningFacts, TicketsFacts } from '../facts/happening-facts';
import type { OrderFacts } from '../facts/order-facts';
import type { Facts } from '../rendering/letter';

const ORDER: OrderFacts = {
  number: 'S-1042',
  status: 'placed',
  currency: 'EUR',
  lines: [
    { name: 'Borscht', options: [{ name: 'Sour cream' }], quantity: 2, total: 19.8 },
    { name: 'Pirozhki', options: null, quantity: 3, total: 10.5 },
  ],
  subtotal: 30.3,
  deliveryFee: 3.5,
  discount: 0,
  total: 33.8,
  fulfilment: 'delivery',
  paymentMethod: 'cash',
  delivery: { address: 'Rose Street', house: '12', entrance: '2', level: '3', apartment: '17', phone: '+43 1 5550123', notes: null },
  note: null,
  placedAt: '2027-03-26T17:05:00.000Z',
  wantedAt: null,
  promisedAt: '2027-03-26T18:30:00.000Z',
  cancelReason: 'The oven is being repaired',
  venue: { name: 'Rose Street Kitchen', address: 'Rose Street 1', phone: '+43 1 5550100' },
  timezone: 'Europe/Vienna',
  customer: { name: 'Anna Berg', phone: '+43 1 5550199' },
  title: null,
  description: null,
  preferences: null,
  requirements: null,
  servings: null,
  budget: null,
  bidsUntil: null,
  cook: null,
};

const WISH: OrderFacts = {
  ...ORDER,
  lines: [],
  subtotal: 45,
  deliveryFee: 0,
  total: 45,
  venue: null,
  wantedAt: '2027-03-27T17:00:00.000Z',
  title: 'Birthday cake',
  description: 'Three layers with cherries',
  preferences: 'Not too sweet',
  servings: 12,
  budget: 60,
  bidsUntil: '2027-03-26T20:00:00.000Z',
  cook: 'Galina',
};

const BID: BidFacts = {
  price: 45,
  currency: 'EUR',
  message: 'With real cream',
  readyAt: '2027-03-27T16:30:00.000Z',
  reason: 'It is too far',
  cook: 'Galina',
  isBeaten: false,
};

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
  isBeaten: false,
  alternatives: [],
};

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

const HAPPENING: HappeningFacts = {
  documentId: 'e04v9kq0c2m1x7d3z5w8r6t0',
  title: 'Pelmeni master class',
  startsAt: '2027-03-26T17:00:00.000Z',
  endsAt: '2027-03-26T20:00:00.000Z',
  timezone: 'Europe/Vienna',
  place: 'Rose Street Kitchen, Rose Street 1',
  venue: 'Rose Street Kitchen',
  phone: '+43 1 5550100',
  email: 'rose@samovar.example',
  reason: 'The oven is being repaired',
  changedAt: '2027-03-21T18:00:00.000Z',
  sequence: 86_400,
  before: { startsAt: '2027-03-25T17:00:00.000Z', endsAt: '2027-03-25T20:00:00.000Z', place: 'Garden' },
};

const TICKETS: TicketsFacts = {
  quantity: 2,
  price: 90,
  currency: 'EUR',
  reason: 'Booked twice',
  isByHolder: false,
  others: 0,
  tickets: [
    { code: '7K2M-Q0ZD-51XW-RB3N', holderName: 'Anna Berg' },
    { code: 'C4TV-98HJ-E6SA-YP2F', holderName: 'Vera Lind' },
  ],
};

/** @param known of this house: its name and address, and what stands in the place of codes and links */
export const sampleFacts = (template: TemplateName, known: Pick<Facts, 'house' | 'url' | 'code' | 'link'>): Facts => ({
  ...known,
  name: 'Anna Berg',
  username: 'anna',
  payload: { hoursLeft: 24, source: 'staff', from: 'confirmed' },
  ...(template === 'profile-followed' && { follower: 'Vera Lind' }),
  ...(template.startsWith('order-') && { order: ORDER }),
  ...(/^(wish|bid)-/.test(template) && { order: WISH }),
  ...(template.startsWith('bid-') && { bid: BID }),
  ...(template.startsWith('booking-') && { booking: BOOKING }),
  ...(template.startsWith('waitlist-') && { waitlist: WAITLIST }),
  ...(/^(event|ticket)-/.test(template) && { happening: HAPPENING }),
  ...(template.startsWith('ticket-') && { tickets: TICKETS }),
});

/** Every fact says its own placeholder, or something that occurs nowhere else. */
export function markedFacts(template: TemplateName): Facts {
  const facts = sampleFacts(template, { house: '{house}', url: '{url}', code: '{code}', link: '{link}' });
  const customer = { name: '{guest}', phone: null };
  const venue = { name: '{venue}', address: null, phone: '{phone}' };
  return {
    ...facts,
    name: '{name}',
    username: '{username}',
    follower: facts.follower && '{follower}',
    payload: { ...facts.payload, hoursLeft: 7919 },
    order: facts.order && {
      ...facts.order,
      number: '{number}',
      customer,
      venue,
      cancelReason: '{reason}',
      ...(facts.order.title && { title: '{title}', cook: '{cook}' }),
    },
    bid: facts.bid && { ...facts.bid, cook: '{cook}', price: 7919, reason: '{reason}' },
    booking: facts.booking && {
      ...facts.booking,
      number: '{number}',
      name: '{guest}',
      guests: 7919,
      table: '{table}',
      venue: '{venue}',
      venuePhone: '{phone}',
      note: '{wish}',
      decisionNote: '{note}',
    },
    happening: facts.happening && {
      ...facts.happening,
      title: '{title}',
      place: '{place}',
      venue: '{venue}',
      phone: '{phone}',
      reason: '{reason}',
    },
    tickets: facts.tickets && { ...facts.tickets, quantity: 7907, price: 7919, reason: '{reason}' },
    waitlist: facts.waitlist && {
      ...facts.waitlist,
      number: '{number}',
      name: '{guest}',
      guests: 7919,
      position: 7907,
      quotedMinutes: 7901,
      offer: facts.waitlist.offer && { ...facts.waitlist.offer, table: '{table}' },
      venue: { ...facts.waitlist.venue, name: '{venue}', phone: '{phone}' },
    },
  };
}
