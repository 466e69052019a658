/** For the house: the guest cancelled, the table is free again. */
import { isByGuest } from '#domain/notification/occasions';
import { work } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { bookingFacts } from '../facts/booking';
import { dayButton, houseDetails } from '../rendering/booking-parts';

export default notice({
  ...work,
  rank: 325,
  events: ['booking.cancelled'],
  to: ['house'],
  when: isByGuest,
  title: { en: 'A guest cancelled a booking', ru: 'Гость отменил бронь' },
  facts: bookingFacts,
  shows: (facts, language) => ({ details: houseDetails(facts.booking, language), buttons: [dayButton(facts, language)] }),
  words: {
    en: (_facts, { number, guest, start, table }) => ({
      subject: `Cancelled by the guest ${number}: ${start}`,
      heading: 'A guest cancelled',
      paragraphs: [`${guest} will not come. Table ${table} is free again at that time.`],
      brief: `Cancelled ${number}: table ${table}, ${start}`,
    }),
    ru: (_facts, { number, guest, start, table }) => ({
      subject: `Гость отменил ${number}: ${start}`,
      heading: 'Гость отменил бронь',
      paragraphs: [`${guest} не придёт. Стол ${table} в это время снова свободен.`],
      brief: `Отменена ${number}: стол ${table}, ${start}`,
    }),
  },
});
