/** A booking is off, by the guest’s wish or by the house’s; what was in the calendar goes from there too. */
import { guestNews } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { bookingFacts } from '../facts/booking';
import { calendarOf, guestDetails } from '../rendering/booking-parts';
import type { Facts } from '../rendering/letter';

export default notice({
  ...guestNews,
  rank: 320,
  events: ['booking.cancelled'],
  title: { en: 'Your booking is cancelled', ru: 'Бронь отменена' },
  facts: bookingFacts,
  sample: { payload: { source: 'staff', from: 'confirmed' } },
  shows: ({ booking, payload }, language) => ({
    details: guestDetails(booking, language),
    ...(payload.from === 'confirmed' && { attachments: [calendarOf(booking, 'cancelled', language)] }),
  }),
  words: {
    en: (facts, { number, guest, start, venue, note, phone }) => ({
      subject: `Cancelled: ${start}`,
      heading: 'The booking is cancelled',
      paragraphs: isByGuest(facts)
        ? [`${guest}, you cancelled booking ${number}. We hope to see you another time.`]
        : [
            `${guest}, “${venue}” had to cancel booking ${number}. We are sorry.`,
            note && `A word from the house: ${note}`,
            phone && `Call us and we will find another time: ${phone}.`,
          ],
      brief: `Booking ${number} is cancelled: ${start}`,
    }),
    ru: (facts, { number, guest, start, venue, note, phone }) => ({
      subject: `Бронь отменена: ${start}`,
      heading: 'Бронь отменена',
      paragraphs: isByGuest(facts)
        ? [`${guest}, вы отменили бронь ${number}. Будем рады вам в другой раз.`]
        : [
            `${guest}, «${venue}» отменяет бронь ${number}. Просим прощения.`,
            note && `От заведения: ${note}`,
            phone && `Позвоните нам, найдём другое время: ${phone}.`,
          ],
      brief: `Отменена бронь ${number}: ${start}`,
    }),
  },
});

const isByGuest = ({ payload }: Facts): boolean => payload.source === 'guest';
