/** An invented order from the menu, and an invented wish. */
import type { OrderFacts } from './read-order';

export const ORDER: OrderFacts = {
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

export const WISH: OrderFacts = {
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

/** Every fact says its own placeholder. */
export const MARKED_ORDER: OrderFacts = {
  ...ORDER,
  number: '{number}',
  customer: { name: '{guest}', phone: null },
  venue: { name: '{venue}', address: null, phone: '{phone}' },
  cancelReason: '{reason}',
};

export const MARKED_WISH: OrderFacts = {
  ...WISH,
  number: '{number}',
  customer: MARKED_ORDER.customer,
  venue: MARKED_ORDER.venue,
  cancelReason: '{reason}',
  title: '{title}',
  cook: '{cook}',
};
