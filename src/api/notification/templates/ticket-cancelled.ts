/** A ticket is no longer valid, by its holder’s wish or by the house’s; with the last one the event leaves the calendar. */
import { calendarOf, happeningDetails, happeningOf, startOf, ticketsOf } from '../rendering/happening-parts';
import type { Template } from '../rendering/letter';

export const ticketCancelled: Template = (facts, language) => {
  const event = happeningOf(facts);
  const { isByHolder, reason, others } = ticketsOf(facts);
  const start = startOf(event, language);
  const shared = {
    details: happeningDetails(event, language),
    ...(others === 0 && { attachments: [calendarOf(event, 'cancelled', language)] }),
  };
  return language === 'ru'
    ? {
        ...shared,
        subject: `Билет отменён: ${event.title}, ${start}`,
        heading: 'Билет отменён',
        paragraphs: [
          isByHolder
            ? `${facts.name}, вы вернули билет на «${event.title}». Будем рады вам в другой раз.`
            : `${facts.name}, ваш билет на «${event.title}» отменён. Просим прощения.`,
          ...(!isByHolder && reason ? [`Причина: ${reason}`] : []),
          'Его код больше не действует.',
        ],
        brief: `Билет отменён: ${event.title}, ${start}`,
      }
    : {
        ...shared,
        subject: `Ticket cancelled: ${event.title}, ${start}`,
        heading: 'The ticket is cancelled',
        paragraphs: [
          isByHolder
            ? `${facts.name}, you gave a ticket for “${event.title}” back. We hope to see you another time.`
            : `${facts.name}, your ticket for “${event.title}” was cancelled. We are sorry.`,
          ...(!isByHolder && reason ? [`The reason: ${reason}`] : []),
          'Its code is no longer valid.',
        ],
        brief: `Ticket cancelled: ${event.title}, ${start}`,
      };
};
