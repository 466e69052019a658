/** An invented event, and invented tickets for it. */
import type { HappeningFacts, TicketsFacts } from './read-happening';

export const HAPPENING: HappeningFacts = {
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

export const TICKETS: TicketsFacts = {
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

/** Every fact says its own placeholder, or something that occurs nowhere else. */
export const MARKED_HAPPENING: HappeningFacts = {
  ...HAPPENING,
  title: '{title}',
  place: '{place}',
  venue: '{venue}',
  phone: '{phone}',
  reason: '{reason}',
};

export const MARKED_TICKETS: TicketsFacts = { ...TICKETS, quantity: 7907, price: 7919, reason: '{reason}' };
