/** For the house: a guest who is too late to cancel freely asks to. */
import { work } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { bookingFacts } from '../facts/booking';
import { houseDetails, inboxButton } from '../rendering/booking-parts';

export default notice({
  ...work,
  rank: 330,
  events: ['booking.cancel_requested'],
  to: ['house'],
  title: { en: 'A guest asks to cancel a booking', ru: 'Гость просит отменить бронь' },
  facts: bookingFacts,
  shows: (facts, language) => ({ details: houseDetails(facts.booking, language), buttons: [inboxButton(facts, language)] }),
  words: {
    en: (_facts, { number, guest, start }) => ({
      subject: `Asked to cancel ${number}: ${start}`,
      heading: 'A guest asks to cancel',
      paragraphs: [
        `${guest} asks to cancel after the time for free cancelling. Cancel the booking or let it stand: the guest waits for an answer.`,
      ],
      brief: `Asked to cancel ${number}: ${start}`,
    }),
    ru: (_facts, { number, guest, start }) => ({
      subject: `Просьба об отмене ${number}: ${start}`,
      heading: 'Гость просит отменить бронь',
      paragraphs: [`${guest} просит отменить бронь, срок бесплатной отмены прошёл. Отмените её или оставьте в силе: гость ждёт ответа.`],
      brief: `Просьба об отмене ${number}: ${start}`,
    }),
  },
});
