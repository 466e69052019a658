/** For the house: somebody asks for a table, with all that is needed to decide. */
import { counted } from '#domain/counted';
import { work } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { bookingFacts } from '../facts/booking';
import { houseDetails, inboxButton } from '../rendering/booking-parts';

export default notice({
  ...work,
  rank: 305,
  events: ['booking.requested'],
  to: ['house'],
  title: { en: 'A new request for a table', ru: 'Новая заявка на стол' },
  facts: bookingFacts,
  shows: (facts, language) => ({ details: houseDetails(facts.booking, language), buttons: [inboxButton(facts, language)] }),
  words: {
    en: ({ booking: { email } }, { number, guest, guests, start, table }) => ({
      subject: `New request ${number}: ${start}, ${counted(Number(guests), ['guest', 'guests'], 'en')}`,
      heading: 'A new request for a table',
      paragraphs: [
        `${guest} asks for table ${table}. It stays free until you confirm.`,
        !email && 'No e-mail was left: please tell the guest by phone.',
      ],
      brief: `Request ${number}: table ${table}, ${start}`,
    }),
    ru: ({ booking: { email } }, { number, guest, guests, start, table }) => ({
      subject: `Новая заявка ${number}: ${start}, гостей: ${guests}`,
      heading: 'Новая заявка на стол',
      paragraphs: [
        `${guest} просит стол ${table}. Стол остаётся свободным, пока вы не подтвердите.`,
        !email && 'E-mail не оставлен: об ответе сообщите по телефону.',
      ],
      brief: `Заявка ${number}: стол ${table}, ${start}`,
    }),
  },
});
