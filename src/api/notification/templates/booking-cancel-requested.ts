/** For the house: a guest who is too late to cancel freely asks to. */
import { bookingOf, houseDetails, inboxButton, startOf } from '../rendering/booking-parts';
import type { Template } from '../rendering/letter';

export const bookingCancelRequested: Template = (facts, language) => {
  const booking = bookingOf(facts);
  const shared = { details: houseDetails(booking, language), buttons: [inboxButton(facts, language)] };
  const when = startOf(booking, language);
  return language === 'ru'
    ? {
        ...shared,
        subject: `Просьба об отмене ${booking.number}: ${when}`,
        heading: 'Гость просит отменить бронь',
        paragraphs: [
          `${booking.name} просит отменить бронь, срок бесплатной отмены прошёл. Отмените её или оставьте в силе: гость ждёт ответа.`,
        ],
        brief: `Просьба об отмене ${booking.number}: ${when}`,
      }
    : {
        ...shared,
        subject: `Asked to cancel ${booking.number}: ${when}`,
        heading: 'A guest asks to cancel',
        paragraphs: [
          `${booking.name} asks to cancel after the time for free cancelling. Cancel the booking or let it stand: the guest waits for an answer.`,
        ],
        brief: `Asked to cancel ${booking.number}: ${when}`,
      };
};
