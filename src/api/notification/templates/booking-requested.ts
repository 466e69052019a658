/** The receipt of a request, with the button that takes it back. */
import { bookingOf, guestDetails, startOf } from '../rendering/booking-parts';
import type { Template } from '../rendering/letter';

export const bookingRequested: Template = (facts, language) => {
  const booking = bookingOf(facts);
  const details = guestDetails(booking, language);
  return language === 'ru'
    ? {
        subject: `Мы получили вашу заявку: ${startOf(booking, language)}`,
        heading: 'Мы получили вашу заявку',
        paragraphs: [
          `${booking.name}, «${booking.venue}» скоро ответит. До ответа стол ещё не закреплён за вами.`,
          'Планы изменились? Отзовите заявку одним нажатием.',
        ],
        brief: `Заявка ${booking.number}: ${startOf(booking, language)}`,
        details,
        buttons: [{ label: 'Отменить заявку', url: facts.link }],
      }
    : {
        subject: `We have your request: ${startOf(booking, language)}`,
        heading: 'We have your request',
        paragraphs: [
          `${booking.name}, “${booking.venue}” will answer soon. Until then the table is not kept for you yet.`,
          'Plans changed? One press takes the request back.',
        ],
        brief: `Request ${booking.number}: ${startOf(booking, language)}`,
        details,
        buttons: [{ label: 'Cancel the request', url: facts.link }],
      };
};
