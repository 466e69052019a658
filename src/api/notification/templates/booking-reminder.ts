/** A day before: when, where, and how to give the table back. */
import { bookingOf, freeUntilOf, guestDetails, startOf } from '../rendering/booking-parts';
import type { Template } from '../rendering/letter';

export const bookingReminder: Template = (facts, language) => {
  const booking = bookingOf(facts);
  const details = guestDetails(booking, language);
  const until = freeUntilOf(booking, language);
  return language === 'ru'
    ? {
        subject: `Напоминаем: ${startOf(booking, language)}`,
        heading: 'До скорой встречи',
        paragraphs: [
          `${booking.name}, мы ждём вас в «${booking.venue}».`,
          `Не сможете прийти? Дайте знать. Бесплатная отмена — до ${until}.`,
        ],
        brief: `Напоминаем: ${booking.venue}, ${startOf(booking, language)}`,
        details,
        buttons: [{ label: 'Посмотреть или отменить', url: facts.link }],
      }
    : {
        subject: `See you soon: ${startOf(booking, language)}`,
        heading: 'See you soon',
        paragraphs: [
          `${booking.name}, “${booking.venue}” expects you.`,
          `Can’t make it? Please tell us. Cancelling is free until ${until}.`,
        ],
        brief: `See you soon: ${booking.venue}, ${startOf(booking, language)}`,
        details,
        buttons: [{ label: 'See or cancel the booking', url: facts.link }],
      };
};
