/** A day before: when, where, and the codes once more. */
import { holderReceipt } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { ticketFacts } from '../facts/happening';
import { passesOf, ticketDetails } from '../rendering/happening-parts';

export default notice({
  ...holderReceipt,
  rank: 910,
  events: ['ticket.reminder_due'],
  title: { en: 'A reminder of your event', ru: 'Напоминание о событии' },
  facts: ticketFacts,
  shows: (facts, language) => ({ details: ticketDetails(facts, language), passes: passesOf(facts.tickets) }),
  words: {
    en: ({ name }, { title, start }) => ({
      subject: `See you soon: ${title}, ${start}`,
      heading: 'See you soon',
      paragraphs: [`${name}, “${title}” expects you.`, 'Can’t make it? Give the ticket back: somebody else will be glad of the seat.'],
      brief: `See you soon: ${title}, ${start}`,
    }),
    ru: ({ name }, { title, start }) => ({
      subject: `Напоминаем: ${title}, ${start}`,
      heading: 'До скорой встречи',
      paragraphs: [`${name}, мы ждём вас на «${title}».`, 'Не сможете прийти? Верните билет: место достанется кому-то ещё.'],
      brief: `Напоминаем: ${title}, ${start}`,
    }),
  },
});
