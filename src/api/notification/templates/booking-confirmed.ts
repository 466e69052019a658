/** The table is the guest’s: when, where, until when it can be given back freely, and a file for the calendar. */
import { bookingOf, calendarOf, freeUntilOf, guestDetails, startOf } from '../rendering/booking-parts';
import type { Template } from '../rendering/letter';

export const bookingConfirmed: Template = (facts, language) => {
  const booking = bookingOf(facts);
  const details = guestDetails(booking, language);
  const attachments = [calendarOf(booking, 'confirmed', language)];
  const isFree = booking.freeCancelUntil > booking.changedAt;
  const { decisionNote: note } = booking;
  return language === 'ru'
    ? {
        subject: `Бронь подтверждена: ${startOf(booking, language)}`,
        heading: 'Ждём вас',
        paragraphs: [
          `${booking.name}, стол за вами.`,
          ...(note ? [`От заведения: ${note}`] : []),
          isFree
            ? `Бесплатная отмена — до ${freeUntilOf(booking, language)}.`
            : 'Если не сможете прийти, попросите отменить бронь: мы ответим.',
        ],
        brief: `Подтверждена бронь ${booking.number}: ${startOf(booking, language)}`,
        details,
        buttons: [{ label: 'Посмотреть или отменить', url: facts.link }],
        attachments,
      }
    : {
        subject: `Confirmed: ${startOf(booking, language)}`,
        heading: 'We look forward to you',
        paragraphs: [
          `${booking.name}, the table is yours.`,
          ...(note ? [`A word from the house: ${note}`] : []),
          isFree
            ? `You can cancel free of charge until ${freeUntilOf(booking, language)}.`
            : 'If you can’t come, ask us to cancel: we will answer.',
        ],
        brief: `Booking ${booking.number} is confirmed: ${startOf(booking, language)}`,
        details,
        buttons: [{ label: 'See or cancel the booking', url: facts.link }],
        attachments,
      };
};
