/** Facts as letters get them, with values that would do harm if a letter trusted them. */
import type { OrderFacts } from '../../src/api/notification/facts/order-facts';
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
};

export const facts: Facts = {
  name: '<b>Anna</b>',
  username: 'a&b"c\'',
  house: 'Samovar',
  url: 'https://samovar.example',
  code: '042137',
  payload: {},
  order,
};
