/** An event was moved: what holds now, what held before, and the file that moves it in the calendar. */
import { calendarOf, happeningOf, movedDetails, startOf } from '../rendering/happening-parts';
import type { Template } from '../rendering/letter';

export const eventChanged: Template = (facts, language) => {
  const event = happeningOf(facts);
  const start = startOf(event, language);
  const shared = { details: movedDetails(event, language), attachments: [calendarOf(event, 'confirmed', language)] };
  return language === 'ru'
    ? {
        ...shared,
        subject: `Изменилось: ${event.title}, теперь ${start}`,
        heading: 'Время или место изменилось',
        paragraphs: [
          `${facts.name}, «${event.title}» переносится. Ваши билеты действуют.`,
          'Если вам не подходит, верните билет, пока событие не началось.',
        ],
        brief: `Изменилось: ${event.title}. Теперь: ${start}, ${event.place}`,
      }
    : {
        ...shared,
        subject: `Changed: ${event.title}, now ${start}`,
        heading: 'Time or place has changed',
        paragraphs: [
          `${facts.name}, “${event.title}” was moved. Your tickets stay valid.`,
          'If it does not suit you, give the ticket back before the event begins.',
        ],
        brief: `Changed: ${event.title}. Now: ${start}, ${event.place}`,
      };
};
