/** A booking is off, by the guest’s wish or by the house’s; what was in the calendar goes from there too. */
import { bookingOf, calendarOf, guestDetails, startOf } from '../rendering/booking-parts';
import type { Template } from '../rendering/letter';

export const bookingCancelled: Template = (facts, language) => {
  const booking = bookingOf(facts);
  const isByGuest = facts.payload.source === 'guest';
  const { decisionNote: note, venuePhone: phone } = booking;
  const shared = {
    details: guestDetails(booking, language),
    ...(facts.payload.from === 'confirmed' && { attachments: [calendarOf(booking, 'cancelled', language)] }),
  };
  return language === 'ru'
    ? {
        ...shared,
        subject: `Бронь отменена: ${startOf(booking, language)}`,
        heading: 'Бронь отменена',
        paragraphs: [
          isByGuest
            ? `${booking.name}, вы отменили бронь ${booking.number}. Будем рады вам в другой раз.`
            : `${booking.name}, «${booking.venue}» отменяет бронь ${booking.number}. Просим прощения.`,
          ...(!isByGuest && note ? [`От заведения: ${note}`] : []),
          ...(!isByGuest && phone ? [`Позвоните нам, найдём другое время: ${phone}.`] : []),
        ],
        brief: `Отменена бронь ${booking.number}: ${startOf(booking, language)}`,
      }
    : {
        ...shared,
        subject: `Cancelled: ${startOf(booking, language)}`,
        heading: 'The booking is cancelled',
        paragraphs: [
          isByGuest
            ? `${booking.name}, you cancelled booking ${booking.number}. We hope to see you another time.`
            : `${booking.name}, “${booking.venue}” had to cancel booking ${booking.number}. We are sorry.`,
          ...(!isByGuest && note ? [`A word from the house: ${note}`] : []),
          ...(!isByGuest && phone ? [`Call us and we will find another time: ${phone}.`] : []),
        ],
        brief: `Booking ${booking.number} is cancelled: ${startOf(booking, language)}`,
      };
};
