/** A request that could not be granted: why, and places that were still free, each one press away. */
import { guestNews } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { bookingFacts } from '../facts/booking';
import type { BookingFacts } from '../facts/read-booking';
import { alternativeButtons } from '../rendering/booking-parts';
import type { Facts } from '../rendering/letter';

export default notice({
  ...guestNews,
  rank: 315,
  events: ['booking.declined'],
  title: { en: 'Your request was declined', ru: 'Заявка отклонена' },
  facts: bookingFacts,
  shows: (facts, language) => ({ buttons: alternativeButtons(facts, language) }),
  words: {
    en: (facts, { number, guest, start, note, phone }) => ({
      subject: `Sorry, not this time: ${start}`,
      heading: 'Sorry, it did not work out',
      paragraphs: [
        `${guest}, ${reasonInEnglish(facts)}`,
        note && `A word from the house: ${note}`,
        hasOffers(facts) ? 'When we wrote this, these were free:' : `Call us and we will look together${phone && `: ${phone}`}.`,
      ],
      brief: `Request ${number} was declined: ${start}`,
    }),
    ru: (facts, { number, guest, start, note, phone }) => ({
      subject: `Не получилось: ${start}`,
      heading: 'К сожалению, не получилось',
      paragraphs: [
        `${guest}, ${reasonInRussian(facts)}`,
        note && `От заведения: ${note}`,
        hasOffers(facts) ? 'Когда мы писали это письмо, было свободно:' : `Позвоните нам, поищем вместе${phone && `: ${phone}`}.`,
      ],
      brief: `Заявку ${number} не удалось принять: ${start}`,
    }),
  },
});

type AboutBooking = Facts & { booking: BookingFacts };

const hasOffers = ({ booking }: AboutBooking): boolean => booking.alternatives.length > 0;

function reasonInEnglish({ payload, booking }: AboutBooking): string {
  if (booking.isBeaten) return `table ${booking.table} went to somebody who asked for the same time.`;
  if (payload.source === 'house') return 'nobody answered your request in time. We are sorry.';
  return `“${booking.venue}” can’t take you at that time.`;
}

function reasonInRussian({ payload, booking }: AboutBooking): string {
  if (booking.isBeaten) return `стол ${booking.table} достался другому гостю, который просил то же время.`;
  if (payload.source === 'house') return 'вам не успели ответить. Просим прощения.';
  return `«${booking.venue}» не может принять вас в это время.`;
}
