/** Facts as letters get them, with values that would do harm if a letter trusted them. */
import type { TalkFacts } from '../../src/api/notification/facts/talk';
import type { WaitlistView } from '../../src/api/booking/rows/waitlist-views';
import { bidFacts } from '../../src/api/notification/facts/bid';
import { bookingFacts } from '../../src/api/notification/facts/booking';
import { orderFacts } from '../../src/api/notification/facts/order';
import type { BidFacts } from '../../src/api/notification/facts/read-bid';
import type { BookingFacts } from '../../src/api/notification/facts/read-booking';
import type { HappeningFacts, TicketsFacts } from '../../src/api/notification/facts/read-happening';
import type { OrderFacts } from '../../src/api/notification/facts/read-order';
import { waitlistFacts } from '../../src/api/notification/facts/waitlist';

const known = {
  house: 'Samovar',
  url: 'https://samovar.example',
  code: '042137',
  link: 'https://samovar.example/api/bookings/manage/x-7f3e9',
};
const sampleOrder = orderFacts.sample.order;
const sampleBooking = bookingFacts.sample.booking;
const sampleWait = waitlistFacts.sample.waitlist;
const sampleBid = bidFacts.sample.bid;

export const order: OrderFacts = {
  ...sampleOrder,
  number: 'S-1001',
  lines: [
    { name: 'Borscht <img src=x onerror=alert(1)>', options: [{ name: 'Sour cream & dill' }], quantity: 2, total: 19.8 },
    { name: 'Пирожки с капустой', options: [], quantity: 3, total: 10.5 },
  ],
  delivery: { ...sampleOrder.delivery!, notes: 'Ring "twice" %%CODE%%' },
  note: 'No onions, please <b>',
  placedAt: '2026-03-27T17:05:00.000Z',
  wantedAt: '2026-03-27T18:30:00.000Z',
  promisedAt: '2026-03-27T18:30:00.000Z',
  cancelReason: 'The oven <b>broke</b>',
  customer: { name: 'Anna <b>Guest</b>', phone: '+43 1 5550199' },
};

const visit = { startsAt: '2026-03-27T18:00:00.000Z', endsAt: '2026-03-27T20:00:00.000Z' };

export const booking: BookingFacts = {
  ...sampleBooking,
  ...visit,
  number: 'B-1001',
  name: 'Anna <b>Guest</b>',
  note: 'By the window <img src=x>, "please"',
  price: 25,
  table: '7 <b>',
  area: 'Garden & terrace',
  venue: 'Rose Street Kitchen "the old"',
  venueSlug: 'embankment',
  requestedAt: '2026-03-20T18:00:00.000Z',
  changedAt: '2026-03-21T18:00:00.000Z',
  freeCancelUntil: '2026-03-26T18:00:00.000Z',
  decisionNote: 'See you <b>soon</b>',
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
  ...sampleWait,
  ...visit,
  number: 'W-1001',
  position: 1,
  name: 'Anna <b>Guest</b>',
  joinedAt: '2026-03-27T12:00:00.000Z',
  offer: { ...visit, table: '7 <b>', area: 'Garden & terrace', expiresAt: '2026-03-27T12:10:00.000Z' },
  venue: { ...sampleWait.venue, name: 'Rose Street Kitchen "the old"' },
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
  ...sampleBid,
  message: 'With real <b>cream</b>',
  readyAt: '2026-03-27T17:30:00.000Z',
  reason: 'Too far & too late',
  cook: 'Galina <b>S.</b>',
};

export const happening: HappeningFacts = {
  documentId: 'e04v9kq0c2m1x7d3z5w8r6t0',
  title: 'Pelmeni <b>by hand</b>',
  startsAt: '2026-03-27T17:00:00.000Z',
  endsAt: '2026-03-27T20:00:00.000Z',
  timezone: 'Europe/Vienna',
  place: 'Rose Street Kitchen "the old", Rose Street 1',
  venue: 'Rose Street Kitchen "the old"',
  phone: '+43 1 5550100',
  email: 'rose@samovar.example',
  reason: 'The oven <b>broke</b>',
  changedAt: '2026-03-21T18:00:00.000Z',
  sequence: 86_400,
  before: { startsAt: '2026-03-26T17:00:00.000Z', endsAt: '2026-03-26T20:00:00.000Z', place: 'Garden <img src=x>' },
};

export const tickets: TicketsFacts = {
  quantity: 2,
  price: 90,
  currency: 'EUR',
  reason: 'Booked <b>twice</b>',
  isByHolder: false,
  others: 0,
  tickets: [
    { code: '7K2M-Q0ZD-51XW-RB3N', holderName: 'Anna <b>Guest</b>' },
    { code: 'C4TV-98HJ-E6SA-YP2F', holderName: 'Вера & Co' },
  ],
};

export const talk: TalkFacts = {
  documentId: 'p4v9kq0c2m1x7d3z5w8r6t0a',
  hasAccount: false,
  count: 2,
  said: [
    { from: 'Irina <b>F.</b>', body: 'Your table is <b>ready</b>.\nCome in.' },
    { from: 'Irina <b>F.</b>', body: '' },
  ],
};

export const facts = {
  ...known,
  name: '<b>Anna</b>',
  username: 'a&b"c\'',
  payload: {},
  order,
  booking,
  follower: 'Boris <b>& sons</b>',
  heldOrders: ['A-1 <b>& more</b>'],
  waitlist,
  bid,
  happening,
  tickets,
  talk,
};

/** What a notice of that name is about. */
export const factsFor = (name: string): typeof facts => (/^(wish|bid)-/.test(name) ? { ...facts, order: wish } : facts);
