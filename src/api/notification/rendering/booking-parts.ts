/** What the letters about bookings have in common: the facts in a list, the button, the calendar file, the places that are still free. */
import { counted } from '#domain/counted';
import type { Language } from '#domain/errors';
import { clockText, dayText, momentText, priceText, spanText } from '#domain/local-texts';
import { serviceDayOf } from '#domain/venue/service-day';
import type { BookingFacts } from '../facts/read-booking';
import { calendarAttachment, descriptionOf } from './calendar-attachment';
import { detailsOf } from './details';
import type { Attachment, Button, Detail, Facts } from './letter';
import { phoneText } from '#domain/phone';

const WORDS = {
  en: {
    when: 'When',
    table: 'Table',
    guests: 'Guests',
    name: 'Name',
    phone: 'Phone',
    email: 'E-mail',
    price: 'Price',
    note: 'Wish',
    place: 'Where',
    tableNumber: (number: string) => `table ${number}`,
    seats: (seats: number) => counted(seats, ['seat', 'seats'], 'en'),
    ask: (offer: string) => `Ask for ${offer}`,
    decide: 'Decide in the panel',
    day: 'See the day in the panel',
  },
  ru: {
    when: 'Когда',
    table: 'Стол',
    guests: 'Гостей',
    name: 'Имя',
    phone: 'Телефон',
    email: 'E-mail',
    price: 'Цена',
    note: 'Пожелание',
    place: 'Где',
    tableNumber: (number: string) => `стол ${number}`,
    seats: (seats: number) => counted(seats, ['место', 'места', 'мест'], 'ru'),
    ask: (offer: string) => `Попросить: ${offer}`,
    decide: 'Решить в панели',
    day: 'Открыть этот день в панели',
  },
} as const satisfies Readonly<Record<Language, object>>;

type AboutBooking = Facts & { booking: BookingFacts };

/** Anybody can type anybody's address: words of a stranger are not carried there. */
export const guestDetails = (booking: BookingFacts, language: Language): Detail[] =>
  visitDetails({ ...booking, note: booking.isOwnAddress ? booking.note : null }, language);

function visitDetails(booking: BookingFacts, language: Language): Detail[] {
  const words = WORDS[language];
  return detailsOf([
    [words.when, whenOf(booking, language)],
    [words.place, [booking.venue, booking.address].filter(Boolean).join(', ')],
    [words.table, [booking.table, booking.area].filter(Boolean).join(', ')],
    [words.guests, String(booking.guests)],
    [words.name, booking.name],
    [words.price, booking.price > 0 ? priceText(booking.price, booking.currency, language) : null],
    [words.note, booking.note],
  ]);
}

export function houseDetails(booking: BookingFacts, language: Language): Detail[] {
  const words = WORDS[language];
  return [
    ...visitDetails(booking, language),
    ...detailsOf([
      [words.phone, booking.phone && phoneText(booking.phone)],
      [words.email, booking.email],
    ]),
  ];
}

export const whenOf = ({ startsAt, endsAt, timezone }: BookingFacts, language: Language): string =>
  spanText({ start: new Date(startsAt), end: new Date(endsAt) }, timezone, language);

/** "Friday, 27 March, 18:00" for subjects. */
export const startOf = ({ startsAt, timezone }: BookingFacts, language: Language): string =>
  `${dayText(new Date(startsAt), timezone, language)}, ${clockText(new Date(startsAt), timezone)}`;

export const freeUntilOf = ({ freeCancelUntil, timezone }: BookingFacts, language: Language): string =>
  momentText(new Date(freeCancelUntil), timezone, language);

/** One button for each place that was free when the letter was written: it opens a page, and the page's button asks. */
export const alternativeButtons = ({ booking, link }: AboutBooking, language: Language): Button[] => {
  const words = WORDS[language];
  return booking.alternatives.map((offer, index) => {
    const start = new Date(offer.startsAt);
    const place = [words.tableNumber(offer.number), offer.area, words.seats(offer.seats)].filter(Boolean).join(', ');
    const price = offer.price > 0 ? `, ${priceText(offer.price, booking.currency, language)}` : '';
    const when = `${dayText(start, booking.timezone, language)}, ${clockText(start, booking.timezone)}`;
    return { label: words.ask(`${when} – ${place}${price}`), url: `${link}/offers/${index + 1}` };
  });
};

/** Where the staff decide: the inbox of requests, at this one. */
export const inboxButton = ({ booking, url }: AboutBooking, language: Language): Button => ({
  label: WORDS[language].decide,
  url: `${url}/admin/plugins/backoffice/bookings/requests?open=${booking.documentId}`,
});

/** The day of the visit, where nothing is left to decide. */
export const dayButton = ({ booking, url }: AboutBooking, language: Language): Button => {
  const { startsAt, timezone, venueSlug: venue } = booking;
  const query = new URLSearchParams({ venue, day: serviceDayOf(timezone, new Date(startsAt)) });
  return { label: WORDS[language].day, url: `${url}/admin/plugins/backoffice/bookings/timeline?${query.toString()}` };
};

/** `confirmed` puts the visit into the guest's calendar, `cancelled` takes it out again. */
export const calendarOf = (booking: BookingFacts, status: 'confirmed' | 'cancelled', language: Language): Attachment =>
  calendarAttachment(`${booking.number}.ics`, {
    uid: `booking-${booking.documentId}@samovar`,
    sequence: booking.sequence,
    changedAt: new Date(booking.changedAt),
    start: new Date(booking.startsAt),
    end: new Date(booking.endsAt),
    summary: booking.venue,
    description: descriptionOf(guestDetails(booking, language)),
    location: booking.address ?? booking.venue,
    status,
    organizer: booking.venueEmail ? { name: booking.venue, email: booking.venueEmail } : undefined,
  });
