/** The guest asked for a ticket again: the code, when and where. */
import { holderReceipt } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { ticketFacts } from '../facts/happening';
import { ticketShown } from '../rendering/happening-parts';

export default notice({
  ...holderReceipt,
  rank: 912,
  events: ['ticket.resent'],
  title: { en: 'Your ticket once more', ru: 'Ваш билет ещё раз' },
  facts: ticketFacts,
  shows: ticketShown,
  words: {
    en: ({ name }, { title, start }) => ({
      subject: `Your ticket once more: ${title}, ${start}`,
      heading: 'Here is your ticket',
      paragraphs: [`${name}, this is your ticket for “${title}”, sent again. The code is the same as before.`],
      brief: `Your ticket once more: ${title}, ${start}`,
    }),
    ru: ({ name }, { title, start }) => ({
      subject: `Ваш билет ещё раз: ${title}, ${start}`,
      heading: 'Вот ваш билет',
      paragraphs: [`${name}, отправляем билет на «${title}» ещё раз. Код тот же, что и раньше.`],
      brief: `Билет ещё раз: ${title}, ${start}`,
    }),
  },
});
