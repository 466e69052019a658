/** The house moved a booking: what holds now. */
import { bookingOf, calendarOf, guestDetails, startOf } from '../rendering/booking-parts';
import type { Template } from '../rendering/letter';

export const bookingChanged: Template = (facts, language) => {
  const booking = bookingOf(facts);
  const isConfirmed = booking.status === 'confirmed';
  const shared = {
    details: guestDetails(booking, language),
    ...(isConfirmed && { attachments: [calendarOf(booking, 'confirmed', language)] }),
  };
  return language === 'ru'
    ? {
        ...shared,
        subject: `Бронь изменена: ${startOf(booking, language)}`,
        heading: 'Ваша бронь изменена',
        paragraphs: [`${booking.name}, теперь бронь ${booking.number} такая. Если вам не подходит, отмените её или позвоните нам.`],
        brief: `Изменена бронь ${booking.number}: ${startOf(booking, language)}`,
        buttons: [{ label: 'Посмотреть или отменить', url: facts.link }],
      }
    : {
        ...shared,
        subject: `Your booking has changed: ${startOf(booking, language)}`,
        heading: 'Your booking has changed',
        paragraphs: [`${booking.name}, this is how booking ${booking.number} stands now. If it does not suit you, cancel it or call us.`],
        brief: `Booking ${booking.number} has changed: ${startOf(booking, language)}`,
        buttons: [{ label: 'See or cancel the booking', url: facts.link }],
      };
};
