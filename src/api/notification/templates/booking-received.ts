/** For the house: somebody asks for a table, with all that is needed to decide. */
import { bookingOf, houseDetails, inboxButton, startOf } from '../rendering/booking-parts';
import type { Template } from '../rendering/letter';

export const bookingReceived: Template = (facts, language) => {
  const booking = bookingOf(facts);
  const shared = { details: houseDetails(booking, language), buttons: [inboxButton(facts, language)] };
  const when = startOf(booking, language);
  return language === 'ru'
    ? {
        ...shared,
        subject: `Новая заявка ${booking.number}: ${when}, гостей: ${booking.guests}`,
        heading: 'Новая заявка на стол',
        paragraphs: [
          `${booking.name} просит стол ${booking.table}. Стол остаётся свободным, пока вы не подтвердите.`,
          ...(booking.email ? [] : ['E-mail не оставлен: об ответе сообщите по телефону.']),
        ],
        brief: `Заявка ${booking.number}: стол ${booking.table}, ${when}`,
      }
    : {
        ...shared,
        subject: `New request ${booking.number}: ${when}, ${booking.guests} guests`,
        heading: 'A new request for a table',
        paragraphs: [
          `${booking.name} asks for table ${booking.table}. It stays free until you confirm.`,
          ...(booking.email ? [] : ['No e-mail was left: please tell the guest by phone.']),
        ],
        brief: `Request ${booking.number}: table ${booking.table}, ${when}`,
      };
};
