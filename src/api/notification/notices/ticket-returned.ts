/** A seat at the organizer's event is free again. */
import { isReturned } from '#domain/notification/occasions';
import { tidings } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { ticketFacts } from '../facts/happening';
import { happeningDetails } from '../rendering/happening-parts';

export default notice({
  ...tidings,
  rank: 920,
  events: ['ticket.cancelled'],
  to: ['organizer'],
  when: isReturned,
  sparesDoer: true,
  title: { en: 'A ticket for your event was given back', ru: 'Билет на ваше событие вернули' },
  facts: ticketFacts,
  shows: ({ happening }, language) => ({ details: happeningDetails(happening, language) }),
  words: {
    en: (_facts, { title, start }) => ({
      subject: `A seat is free again: ${title}, ${start}`,
      heading: 'A ticket was given back',
      paragraphs: [`One seat at “${title}” is free again.`],
      brief: `A seat is free again: ${title}, ${start}`,
    }),
    ru: (_facts, { title, start }) => ({
      subject: `Место снова свободно: ${title}, ${start}`,
      heading: 'Билет вернули',
      paragraphs: [`Одно место на «${title}» снова свободно.`],
      brief: `Место снова свободно: ${title}, ${start}`,
    }),
  },
});
