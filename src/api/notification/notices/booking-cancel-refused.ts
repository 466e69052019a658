/** The answer to a guest who asked to cancel late: the booking stands. */
import { guestNews } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { bookingFacts } from '../facts/booking';
import { guestDetails } from '../rendering/booking-parts';

export default notice({
  ...guestNews,
  rank: 335,
  events: ['booking.cancel_refused'],
  title: { en: 'Your booking stands', ru: 'Бронь остаётся в силе' },
  facts: bookingFacts,
  shows: ({ booking }, language) => ({ details: guestDetails(booking, language) }),
  words: {
    en: (_facts, { number, guest, start, venue, note, phone }) => ({
      subject: `Your booking stands: ${start}`,
      heading: 'Your booking stands',
      paragraphs: [
        `${guest}, you asked to cancel booking ${number}. “${venue}” can’t: the time for free cancelling is over.`,
        note && `A word from the house: ${note}`,
        phone && `If you still can’t come, please call us: ${phone}.`,
      ],
      brief: `Booking ${number} stands: ${start}`,
    }),
    ru: (_facts, { number, guest, start, venue, note, phone }) => ({
      subject: `Бронь остаётся в силе: ${start}`,
      heading: 'Бронь остаётся в силе',
      paragraphs: [
        `${guest}, вы просили отменить бронь ${number}. «${venue}» не может этого сделать: срок бесплатной отмены прошёл.`,
        note && `От заведения: ${note}`,
        phone && `Если всё же не сможете прийти, позвоните нам: ${phone}.`,
      ],
      brief: `Бронь ${number} остаётся в силе: ${start}`,
    }),
  },
});
