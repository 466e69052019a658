/** The seats are the guest’s: when, where, what is paid at the door, a code for each person and a file for the calendar. */
import { calendarOf, happeningOf, passesOf, startOf, ticketDetails } from '../rendering/happening-parts';
import type { Template } from '../rendering/letter';

export const ticketBooked: Template = (facts, language) => {
  const event = happeningOf(facts);
  const start = startOf(event, language);
  const shared = {
    details: ticketDetails(facts, language),
    passes: passesOf(facts),
    attachments: [calendarOf(event, 'confirmed', language)],
  };
  return language === 'ru'
    ? {
        ...shared,
        subject: `Билеты: ${event.title}, ${start}`,
        heading: 'Ждём вас',
        paragraphs: [
          `${facts.name}, места на «${event.title}» за вами.`,
          'Покажите код на входе: каждый впускает одного человека. Не сможете прийти? Верните билет, пока событие не началось.',
        ],
        brief: `Забронировано: ${event.title}, ${start}`,
      }
    : {
        ...shared,
        subject: `Your tickets: ${event.title}, ${start}`,
        heading: 'We look forward to you',
        paragraphs: [
          `${facts.name}, your seats at “${event.title}” are booked.`,
          'Show the code at the door: each lets one person in. Can’t make it? Give the ticket back before the event begins.',
        ],
        brief: `Booked: ${event.title}, ${start}`,
      };
};
