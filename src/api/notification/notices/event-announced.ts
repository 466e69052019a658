/** Whom you follow invites: an event is open to everybody. */
import { tidings } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { happeningFacts } from '../facts/happening';
import { happeningDetails } from '../rendering/happening-parts';

export default notice({
  ...tidings,
  rank: 795,
  events: ['event.published'],
  to: ['followers'],
  sparesDoer: true,
  title: { en: 'A new event of somebody you follow', ru: 'Новое событие тех, на кого вы подписаны' },
  facts: happeningFacts,
  shows: ({ happening }, language) => ({ details: happeningDetails(happening, language) }),
  words: {
    en: (_facts, { title, start }) => ({
      subject: `New: ${title}, ${start}`,
      heading: 'Somebody you follow invites',
      paragraphs: [`“${title}” is open for tickets.`],
      brief: `New: ${title}, ${start}`,
    }),
    ru: (_facts, { title, start }) => ({
      subject: `Новое событие: ${title}, ${start}`,
      heading: 'Вас приглашают',
      paragraphs: [`«${title}»: билеты открыты.`],
      brief: `Новое событие: ${title}, ${start}`,
    }),
  },
});
