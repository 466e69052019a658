/** Facts as letters get them, with values that would do harm if a letter trusted them. */
import type { BidFacts } from '../../src/api/notification/facts/bid-facts';
import type { BookingFacts } from '../../src/api/notification/facts/booking-facts';
import type { OrderFacts } from '../../src/api/notification/facts/order-facts';
import type { WaitlistView } from '../../src/api/booking/rows/waitlist-views';
import type { Facts } from '../../src/api/notification/rendering/letter';

export const order: OrderFacts = {
  number: 'S-1001',
  status: 'placed',
  currency: 'EUR',
  lines: [
    { name: 'Borscht <img src=x onerror=alert(1)>', options: [{ name: 'Sour cream & dill' }], quantity: 2, total: 19.8 },
    { name: 'Пирожки с капустой', options: [], quantity: 3, total: 10.5 },
  ],
  subtotal: 30.3,
  deliveryFee: 3.5,
  discount: 0,
  total: 33.8,
  fulfilment: 'delivery',
  paymentMethod: 'cash',
  delivery: {
    address: 'Rose Street',
    house: '12',
    entrance: '2',
    level: '3',
    apartment: '17',
    phone: '+43 1 5550123',
    notes: 'Ring "twice" %%CODE%%',
  },
  note: 'No onions, please <b>',
  placedAt: '2026-03-27T17:05:00.000Z',
  wantedAt: '2026-03-27T18:30:00.000Z',
  promisedAt: '2026-03-27T18:30:00.000Z',
  cancelReason: 'The oven <b>broke</b>',
  venue: { name: 'Rose Street Kitchen', address: 'Rose Street 1', phone: '+43 1 5550100' },
  timezone: 'Europe/Vienna',
  customer: { name: 'Anna <b>Guest</b>', phone: '+43 1 5550199' },
  title: null,
  description: null,
  preferences: null,
  requirements: null,
  servings: null,
  budget: null,
  bidsUntil: null,
  cook: null,
};

export const booking: BookingFacts = {
  documentId: 'ok4v9kq0c2m1x7d3z5w8r6t0',
  number: 'B-1001',
  status: 'confirmed',
  startsAt: '2026-03-27T18:00:00.000Z',
  endsAt: '2026-03-27T20:00:00.000Z',
  guests: 4,
  name: 'Anna <b>Guest</b>',
  email: 'anna@guests.example',
  phone: '+43 1 5550199',
  language: 'en',
  user: null,
  note: 'By the window <img src=x>, "please"',
  price: 25,
  currency: 'EUR',
  table: '7 <b>',
  area: 'Garden & terrace',
  venue: 'Rose Street Kitchen "the old"',
  address: 'Rose Street 1',
  venuePhone: '+43 1 5550100',
  venueSlug: 'embankment',
  venueEmail: 'rose@samovar.example',
  timezone: 'Europe/Vienna',
  requestedAt: '2026-03-20T18:00:00.000Z',
  changedAt: '2026-03-21T18:00:00.000Z',
  sequence: 86_400,
  freeCancelUntil: '2026-03-26T18:00:00.000Z',
  decisionNote: 'See you <b>soon</b>',
  isBeaten: false,
  alternatives: [
    {
      table: 'a1b2c3d4e5f6g7h8i9j0k1l2',
      number: '8',
      kind: 'cabin',
      seats: 4,
      area: 'Garden <b>',
      price: 30,
      startsAt: '2026-03-27T18:30:00.000Z',
      endsAt: '2026-03-27T20:30:00.000Z',
    },
  ],
};

const waitlist: WaitlistView = {
  documentId: 'w04v9kq0c2m1x7d3z5w8r6t0',
  number: 'W-1001',
  status: 'offered',
  position: 1,
  isHere: false,
  startsAt: '2026-03-27T18:00:00.000Z',
  endsAt: '2026-03-27T20:00:00.000Z',
  guests: 4,
  name: 'Anna <b>Guest</b>',
  email: 'anna@guests.example',
  phone: null,
  language: 'en',
  note: null,
  joinedAt: '2026-03-27T12:00:00.000Z',
  quotedMinutes: 25,
  offer: {
    table: '7 <b>',
    area: 'Garden & terrace',
    startsAt: '2026-03-27T18:00:00.000Z',
    endsAt: '2026-03-27T20:00:00.000Z',
    expiresAt: '2026-03-27T12:10:00.000Z',
  },
  booking: null,
  venue: {
    documentId: 'v04v9kq0c2m1x7d3z5w8r6t0',
    name: 'Rose Street Kitchen "the old"',
    slug: 'rose',
    timezone: 'Europe/Vienna',
    address: 'Rose Street 1',
    phone: '+43 1 5550100',
  },
};

export const wish: OrderFacts = {
  ...order,
  lines: [],
  title: 'Birthday <b>cake</b>',
  description: 'Three layers, <img src=x> and "cherries"',
  preferences: 'Not too sweet',
  requirements: 'No nuts & no gelatine',
  servings: 12,
  budget: 60,
  bidsUntil: '2026-03-26T18:30:00.000Z',
  cook: 'Galina <b>S.</b>',
};

export const bid: BidFacts = {
  price: 45,
  currency: 'EUR',
  message: 'With real <b>cream</b>',
  readyAt: '2026-03-27T17:30:00.000Z',
  reason: 'Too far & too late',
  cook: 'Galina <b>S.</b>',
  isBeaten: false,
};

export const facts: Facts = {
  name: '<b>Anna</b>',
  username: 'a&b"c\'',
  house: 'Samovar',
  url: 'https://samovar.example',
  code: '042137',
  link: 'https://samovar.example/api/bookings/manage/x-7f3e9',
  payload: {},
  order,
  booking,
  follower: 'Boris <b>& sons</b>',
  waitlist,
};

/** What a template of that name is about. */
export const factsFor = (template: string): Facts => (/^(wish|bid)-/.test(template) ? { ...facts, order: wish, bid } : facts);
