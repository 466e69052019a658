/** A day before: when, where, and how to give the table back. */
import { guestReceipt } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { bookingFacts } from '../facts/booking';
import { guestDetails } from '../rendering/booking-parts';

export default notice({
  ...guestReceipt,
  rank: 345,
  events: ['booking.reminder_due'],
  title: { en: 'A reminder of your booking', ru: 'Напоминание о брони' },
  facts: bookingFacts,
  shows: ({ booking }, language) => ({ details: guestDetails(booking, language) }),
  words: {
    en: ({ link }, { guest, start, venue, until }) => ({
      subject: `See you soon: ${start}`,
      heading: 'See you soon',
      paragraphs: [`${guest}, “${venue}” expects you.`, `Can’t make it? Please tell us. Cancelling is free until ${until}.`],
      brief: `See you soon: ${venue}, ${start}`,
      buttons: [{ label: 'See or cancel the booking', url: link }],
    }),
    ru: ({ link }, { guest, start, venue, until }) => ({
      subject: `Напоминаем: ${start}`,
      heading: 'До скорой встречи',
      paragraphs: [`${guest}, мы ждём вас в «${venue}».`, `Не сможете прийти? Дайте знать. Бесплатная отмена — до ${until}.`],
      brief: `Напоминаем: ${venue}, ${start}`,
      buttons: [{ label: 'Посмотреть или отменить', url: link }],
    }),
  },
});
