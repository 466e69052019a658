/** What the letters about events and tickets have in common: when and where, the codes for the door, the calendar file. */
import { eventEntry } from '#domain/event/calendar-entry';
import type { Language } from '#domain/errors';
import { clockText, dayText, priceText, spanText } from '#domain/local-texts';
import type { Booked, HappeningFacts, TicketsFacts } from '../facts/read-happening';
import { calendarAttachment, descriptionOf } from './calendar-attachment';
import type { Attachment, Detail, Pass, Shown } from './letter';

const WORDS = {
  en: {
    what: 'What',
    when: 'When',
    place: 'Where',
    whenBefore: 'Until now',
    placeBefore: 'Until now',
    tickets: 'Tickets',
    price: 'To pay at the door',
  },
  ru: { what: 'Что', when: 'Когда', place: 'Где', whenBefore: 'Было', placeBefore: 'Было', tickets: 'Билетов', price: 'К оплате на месте' },
} as const satisfies Readonly<Record<Language, object>>;

type Span = Pick<HappeningFacts, 'startsAt' | 'endsAt'>;

/** An event may pass midnight, or last some days. */
export function whenOf({ startsAt, endsAt }: Span, timezone: string, language: Language): string {
  const [start, end] = [new Date(startsAt), new Date(endsAt)];
  if (dayText(start, timezone, language) === dayText(end, timezone, language)) return spanText({ start, end }, timezone, language);
  return `${spanText({ start, end: start }, timezone, language).replace(/–[\d:]+$/, '')} – ${dayText(end, timezone, language)}, ${clockText(end, timezone)}`;
}

/** "Friday, 27 March, 18:00" for subjects. */
export const startOf = ({ startsAt, timezone }: HappeningFacts, language: Language): string =>
  `${dayText(new Date(startsAt), timezone, language)}, ${clockText(new Date(startsAt), timezone)}`;

export function happeningDetails(event: HappeningFacts, language: Language): Detail[] {
  const words = WORDS[language];
  return [
    { label: words.what, value: event.title },
    { label: words.when, value: whenOf(event, event.timezone, language) },
    { label: words.place, value: event.place },
  ];
}

/** Each fact that moved, with what it was. */
export function movedDetails(event: HappeningFacts, language: Language): Detail[] {
  const words = WORDS[language];
  const { before, timezone, place } = event;
  const now = whenOf(event, timezone, language);
  const was = before ? whenOf(before, timezone, language) : now;
  return [
    { label: words.what, value: event.title },
    { label: words.when, value: now },
    ...(was === now ? [] : [{ label: words.whenBefore, value: was }]),
    { label: words.place, value: place },
    ...(!before || before.place === place ? [] : [{ label: words.placeBefore, value: before.place }]),
  ];
}

export function ticketDetails({ happening, tickets: { quantity, price, currency } }: Booked, language: Language): Detail[] {
  const words = WORDS[language];
  return [
    ...happeningDetails(happening, language),
    { label: words.tickets, value: String(quantity) },
    ...(price > 0 ? [{ label: words.price, value: priceText(price, currency, language) }] : []),
  ];
}

export const passesOf = ({ tickets }: TicketsFacts): Pass[] => tickets.map(({ code, holderName }) => ({ label: holderName, code }));

export const calendarOf = (event: HappeningFacts, status: 'confirmed' | 'cancelled', language: Language): Attachment =>
  calendarAttachment('event.ics', eventEntry(event, status, descriptionOf(happeningDetails(event, language))));

/** What lets somebody in: when and where, a code for each person, and a file for the calendar. */
export const ticketShown = (facts: Booked, language: Language): Shown => ({
  details: ticketDetails(facts, language),
  passes: passesOf(facts.tickets),
  attachments: [calendarOf(facts.happening, 'confirmed', language)],
});
