/** For the house: the guest cancelled, the table is free again. */
import { bookingOf, dayButton, houseDetails, startOf } from '../rendering/booking-parts';
import type { Template } from '../rendering/letter';

export const bookingWithdrawn: Template = (facts, language) => {
  const booking = bookingOf(facts);
  const shared = { details: houseDetails(booking, language), buttons: [dayButton(facts, language)] };
  const when = startOf(booking, language);
  return language === 'ru'
    ? {
        ...shared,
        subject: `Гость отменил ${booking.number}: ${when}`,
        heading: 'Гость отменил бронь',
        paragraphs: [`${booking.name} не придёт. Стол ${booking.table} в это время снова свободен.`],
        brief: `Отменена ${booking.number}: стол ${booking.table}, ${when}`,
      }
    : {
        ...shared,
        subject: `Cancelled by the guest ${booking.number}: ${when}`,
        heading: 'A guest cancelled',
        paragraphs: [`${booking.name} will not come. Table ${booking.table} is free again at that time.`],
        brief: `Cancelled ${booking.number}: table ${booking.table}, ${when}`,
      };
};
