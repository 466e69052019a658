/** Facts of an event, and of the tickets for it. */
import type { Language } from '#domain/errors';
import { startOf, whenOf } from '../rendering/happening-parts';
import { moneyText } from '../rendering/words';
import { factSet } from './fact-set';
import { readHappening, readTickets, type Booked, type HappeningFacts } from './read-happening';
import { HAPPENING, MARKED_HAPPENING, MARKED_TICKETS, TICKETS } from './happening-samples';
import { phoneText } from '#domain/phone';

const ABOUT = ['title', 'start', 'when', 'place', 'venue', 'phone'] as const;

export const happeningFacts = factSet({
  read: readHappening,
  values: ({ happening }: { happening: HappeningFacts }, language) => happeningValues(happening, language),
  placeholders: [...ABOUT, 'reason'],
  sample: { happening: HAPPENING },
  marks: { happening: MARKED_HAPPENING },
});

export const ticketFacts = factSet({
  read: readTickets,
  values: ({ happening, tickets }: Booked, language) => ({
    ...happeningValues(happening, language),
    quantity: String(tickets.quantity),
    price: moneyText(tickets.price, tickets.currency, language),
    reason: tickets.reason ?? '',
  }),
  placeholders: [...ABOUT, 'quantity', 'price'],
  sample: { happening: HAPPENING, tickets: TICKETS },
  marks: { happening: MARKED_HAPPENING, tickets: MARKED_TICKETS },
});

const happeningValues = (event: HappeningFacts, language: Language) => ({
  title: event.title,
  start: startOf(event, language),
  when: whenOf(event, event.timezone, language),
  place: event.place,
  venue: event.venue ?? '',
  phone: phoneText(event.phone ?? ''),
  reason: event.reason ?? '',
  before: event.before ? `${whenOf(event.before, event.timezone, language)}, ${event.before.place}` : '',
});
