/** Somebody comes to the organizer's event. */
import { tidings } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { ticketFacts } from '../facts/happening';
import { happeningDetails } from '../rendering/happening-parts';

export default notice({
  ...tidings,
  rank: 915,
  events: ['ticket.booked'],
  to: ['organizer'],
  sparesDoer: true,
  title: { en: 'Tickets for your event are booked', ru: 'Забронированы билеты на ваше событие' },
  facts: ticketFacts,
  shows: ({ happening }, language) => ({ details: happeningDetails(happening, language) }),
  words: {
    en: (_facts, { title, start, quantity }) => ({
      subject: `Booked: ${quantity} × ${title}, ${start}`,
      heading: 'Somebody comes to your event',
      paragraphs: [`Tickets booked for “${title}”: ${quantity}.`],
      brief: `Booked: ${quantity} × ${title}, ${start}`,
    }),
    ru: (_facts, { title, start, quantity }) => ({
      subject: `Забронировано: ${quantity} × ${title}, ${start}`,
      heading: 'На ваше событие придут',
      paragraphs: [`Билетов забронировано на «${title}»: ${quantity}.`],
      brief: `Забронировано: ${quantity} × ${title}, ${start}`,
    }),
  },
});
