/** The receipt of a request, with the button that takes it back. */
import { guestReceipt } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { bookingFacts } from '../facts/booking';
import { guestDetails } from '../rendering/booking-parts';

export default notice({
  ...guestReceipt,
  rank: 300,
  events: ['booking.requested'],
  title: { en: 'We have your request for a table', ru: 'Заявка на стол получена' },
  facts: bookingFacts,
  shows: ({ booking }, language) => ({ details: guestDetails(booking, language) }),
  words: {
    en: ({ link }, { number, guest, venue, start }) => ({
      subject: `We have your request: ${start}`,
      heading: 'We have your request',
      paragraphs: [
        `${guest}, “${venue}” will answer soon. Until then the table is not kept for you yet.`,
        'Plans changed? One press takes the request back.',
      ],
      brief: `Request ${number}: ${start}`,
      buttons: [{ label: 'Cancel the request', url: link }],
    }),
    ru: ({ link }, { number, guest, venue, start }) => ({
      subject: `Мы получили вашу заявку: ${start}`,
      heading: 'Мы получили вашу заявку',
      paragraphs: [
        `${guest}, «${venue}» скоро ответит. До ответа стол ещё не закреплён за вами.`,
        'Планы изменились? Отзовите заявку одним нажатием.',
      ],
      brief: `Заявка ${number}: ${start}`,
      buttons: [{ label: 'Отменить заявку', url: link }],
    }),
  },
});
