/** The house moved a booking: what holds now. */
import { isMoved } from '#domain/notification/occasions';
import { guestNews } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { bookingFacts } from '../facts/booking';
import { calendarOf, guestDetails } from '../rendering/booking-parts';

export default notice({
  ...guestNews,
  rank: 340,
  events: ['booking.changed'],
  when: isMoved,
  canBeUndone: true,
  title: { en: 'Your booking has changed', ru: 'Бронь изменена' },
  facts: bookingFacts,
  shows: ({ booking }, language) => ({
    details: guestDetails(booking, language),
    ...(booking.status === 'confirmed' && { attachments: [calendarOf(booking, 'confirmed', language)] }),
  }),
  words: {
    en: ({ link }, { number, guest, start }) => ({
      subject: `Your booking has changed: ${start}`,
      heading: 'Your booking has changed',
      paragraphs: [`${guest}, this is how booking ${number} stands now. If it does not suit you, cancel it or call us.`],
      brief: `Booking ${number} has changed: ${start}`,
      buttons: [{ label: 'See or cancel the booking', url: link }],
    }),
    ru: ({ link }, { number, guest, start }) => ({
      subject: `Бронь изменена: ${start}`,
      heading: 'Ваша бронь изменена',
      paragraphs: [`${guest}, теперь бронь ${number} такая. Если вам не подходит, отмените её или позвоните нам.`],
      brief: `Изменена бронь ${number}: ${start}`,
      buttons: [{ label: 'Посмотреть или отменить', url: link }],
    }),
  },
});
