/** A request that could not be granted: why, and places that were still free, each one press away. */
import { alternativeButtons, bookingOf, startOf } from '../rendering/booking-parts';
import type { BookingFacts } from '../facts/booking-facts';
import type { Facts, Template } from '../rendering/letter';

export const bookingDeclined: Template = (facts, language) => {
  const booking = bookingOf(facts);
  const buttons = alternativeButtons(facts, language);
  const hasOffers = buttons.length > 0;
  return language === 'ru'
    ? {
        subject: `Не получилось: ${startOf(booking, language)}`,
        heading: 'К сожалению, не получилось',
        paragraphs: [
          `${booking.name}, ${reasonInRussian(facts, booking)}`,
          ...(booking.decisionNote ? [`От заведения: ${booking.decisionNote}`] : []),
          hasOffers ? 'Когда мы писали это письмо, было свободно:' : callUs(booking, 'Позвоните нам, поищем вместе'),
        ],
        brief: `Заявку ${booking.number} не удалось принять: ${startOf(booking, language)}`,
        buttons,
      }
    : {
        subject: `Sorry, not this time: ${startOf(booking, language)}`,
        heading: 'Sorry, it did not work out',
        paragraphs: [
          `${booking.name}, ${reasonInEnglish(facts, booking)}`,
          ...(booking.decisionNote ? [`A word from the house: ${booking.decisionNote}`] : []),
          hasOffers ? 'When we wrote this, these were free:' : callUs(booking, 'Call us and we will look together'),
        ],
        brief: `Request ${booking.number} was declined: ${startOf(booking, language)}`,
        buttons,
      };
};

const callUs = (booking: BookingFacts, invitation: string): string =>
  booking.venuePhone ? `${invitation}: ${booking.venuePhone}.` : `${invitation}.`;

function reasonInEnglish({ payload }: Facts, booking: BookingFacts): string {
  if (booking.isBeaten) return `table ${booking.table} went to somebody who asked for the same time.`;
  if (payload.source === 'house') return 'nobody answered your request in time. We are sorry.';
  return `“${booking.venue}” can’t take you at that time.`;
}

function reasonInRussian({ payload }: Facts, booking: BookingFacts): string {
  if (booking.isBeaten) return `стол ${booking.table} достался другому гостю, который просил то же время.`;
  if (payload.source === 'house') return 'вам не успели ответить. Просим прощения.';
  return `«${booking.venue}» не может принять вас в это время.`;
}
