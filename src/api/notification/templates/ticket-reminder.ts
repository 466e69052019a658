/** A day before: when, where, and the codes once more. */
import { happeningOf, passesOf, startOf, ticketDetails } from '../rendering/happening-parts';
import type { Template } from '../rendering/letter';

export const ticketReminder: Template = (facts, language) => {
  const event = happeningOf(facts);
  const start = startOf(event, language);
  const shared = { details: ticketDetails(facts, language), passes: passesOf(facts) };
  return language === 'ru'
    ? {
        ...shared,
        subject: `Напоминаем: ${event.title}, ${start}`,
        heading: 'До скорой встречи',
        paragraphs: [`${facts.name}, мы ждём вас на «${event.title}».`, 'Не сможете прийти? Верните билет: место достанется кому-то ещё.'],
        brief: `Напоминаем: ${event.title}, ${start}`,
      }
    : {
        ...shared,
        subject: `See you soon: ${event.title}, ${start}`,
        heading: 'See you soon',
        paragraphs: [
          `${facts.name}, “${event.title}” expects you.`,
          'Can’t make it? Give the ticket back: somebody else will be glad of the seat.',
        ],
        brief: `See you soon: ${event.title}, ${start}`,
      };
};
