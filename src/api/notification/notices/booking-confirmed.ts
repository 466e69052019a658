/** The table is the guest’s: when, where, until when it can be given back freely, and a file for the calendar. */
import { guestNews } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { bookingFacts } from '../facts/booking';
import type { BookingFacts } from '../facts/read-booking';
import { calendarOf, guestDetails } from '../rendering/booking-parts';

export default notice({
  ...guestNews,
  rank: 310,
  events: ['booking.confirmed'],
  title: { en: 'Your booking is confirmed', ru: 'Бронь подтверждена' },
  facts: bookingFacts,
  shows: ({ booking }, language) => ({
    details: guestDetails(booking, language),
    attachments: [calendarOf(booking, 'confirmed', language)],
  }),
  words: {
    en: ({ booking, link }, { number, guest, start, until, note }) => ({
      subject: `Confirmed: ${start}`,
      heading: 'We look forward to you',
      paragraphs: [
        `${guest}, the table is yours.`,
        note && `A word from the house: ${note}`,
        canCancelFreely(booking) ? `You can cancel free of charge until ${until}.` : 'If you can’t come, ask us to cancel: we will answer.',
      ],
      brief: `Booking ${number} is confirmed: ${start}`,
      buttons: [{ label: 'See or cancel the booking', url: link }],
    }),
    ru: ({ booking, link }, { number, guest, start, until, note }) => ({
      subject: `Бронь подтверждена: ${start}`,
      heading: 'Ждём вас',
      paragraphs: [
        `${guest}, стол за вами.`,
        note && `От заведения: ${note}`,
        canCancelFreely(booking) ? `Бесплатная отмена — до ${until}.` : 'Если не сможете прийти, попросите отменить бронь: мы ответим.',
      ],
      brief: `Подтверждена бронь ${number}: ${start}`,
      buttons: [{ label: 'Посмотреть или отменить', url: link }],
    }),
  },
});

const canCancelFreely = ({ freeCancelUntil, changedAt }: BookingFacts): boolean => freeCancelUntil > changedAt;
