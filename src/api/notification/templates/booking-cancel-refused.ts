/** The answer to a guest who asked to cancel late: the booking stands. */
import { bookingOf, guestDetails, startOf } from '../rendering/booking-parts';
import type { Template } from '../rendering/letter';

export const bookingCancelRefused: Template = (facts, language) => {
  const booking = bookingOf(facts);
  const details = guestDetails(booking, language);
  const { decisionNote: note, venuePhone: phone } = booking;
  return language === 'ru'
    ? {
        subject: `Бронь остаётся в силе: ${startOf(booking, language)}`,
        heading: 'Бронь остаётся в силе',
        paragraphs: [
          `${booking.name}, вы просили отменить бронь ${booking.number}. «${booking.venue}» не может этого сделать: срок бесплатной отмены прошёл.`,
          ...(note ? [`От заведения: ${note}`] : []),
          ...(phone ? [`Если всё же не сможете прийти, позвоните нам: ${phone}.`] : []),
        ],
        brief: `Бронь ${booking.number} остаётся в силе: ${startOf(booking, language)}`,
        details,
      }
    : {
        subject: `Your booking stands: ${startOf(booking, language)}`,
        heading: 'Your booking stands',
        paragraphs: [
          `${booking.name}, you asked to cancel booking ${booking.number}. “${booking.venue}” can’t: the time for free cancelling is over.`,
          ...(note ? [`A word from the house: ${note}`] : []),
          ...(phone ? [`If you still can’t come, please call us: ${phone}.`] : []),
        ],
        brief: `Booking ${booking.number} stands: ${startOf(booking, language)}`,
        details,
      };
};
