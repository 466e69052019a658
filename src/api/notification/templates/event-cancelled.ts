/** An event is called off: its tickets are void, nobody need come, and it leaves the calendar. */
import { calendarOf, happeningDetails, happeningOf, startOf } from '../rendering/happening-parts';
import type { Template } from '../rendering/letter';

export const eventCancelled: Template = (facts, language) => {
  const event = happeningOf(facts);
  const start = startOf(event, language);
  const shared = { details: happeningDetails(event, language), attachments: [calendarOf(event, 'cancelled', language)] };
  return language === 'ru'
    ? {
        ...shared,
        subject: `Отменяется: ${event.title}, ${start}`,
        heading: 'Событие отменяется',
        paragraphs: [
          `${facts.name}, «${event.title}» не состоится. Просим прощения. Ваши билеты отменены, платить ничего не нужно.`,
          ...(event.reason ? [`Причина: ${event.reason}`] : []),
          ...(event.phone ? [`Есть вопросы? Позвоните: ${event.phone}.`] : []),
        ],
        brief: `Отменяется: ${event.title}, ${start}`,
      }
    : {
        ...shared,
        subject: `Cancelled: ${event.title}, ${start}`,
        heading: 'The event is cancelled',
        paragraphs: [
          `${facts.name}, “${event.title}” will not take place. We are sorry. Your tickets are cancelled, and there is nothing to pay.`,
          ...(event.reason ? [`The reason: ${event.reason}`] : []),
          ...(event.phone ? [`Any questions? Call ${event.phone}.`] : []),
        ],
        brief: `Cancelled: ${event.title}, ${start}`,
      };
};
