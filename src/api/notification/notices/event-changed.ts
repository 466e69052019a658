/** An event was moved: what holds now, what held before, and the file that moves it in the calendar. */
import { isEventMoved } from '#domain/notification/occasions';
import { holdersNews } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { happeningFacts } from '../facts/happening';
import { calendarOf, movedDetails } from '../rendering/happening-parts';

export default notice({
  ...holdersNews,
  rank: 805,
  events: ['event.changed'],
  when: isEventMoved,
  title: { en: 'An event has been moved', ru: 'Событие перенесено' },
  facts: happeningFacts,
  alsoNames: ['before'],
  shows: ({ happening }, language) => ({
    details: movedDetails(happening, language),
    attachments: [calendarOf(happening, 'confirmed', language)],
  }),
  words: {
    en: ({ name }, { title, start, place }) => ({
      subject: `Changed: ${title}, now ${start}`,
      heading: 'Time or place has changed',
      paragraphs: [
        `${name}, “${title}” was moved. Your tickets stay valid.`,
        'If it does not suit you, give the ticket back before the event begins.',
      ],
      brief: `Changed: ${title}. Now: ${start}, ${place}`,
    }),
    ru: ({ name }, { title, start, place }) => ({
      subject: `Изменилось: ${title}, теперь ${start}`,
      heading: 'Время или место изменилось',
      paragraphs: [
        `${name}, «${title}» переносится. Ваши билеты действуют.`,
        'Если вам не подходит, верните билет, пока событие не началось.',
      ],
      brief: `Изменилось: ${title}. Теперь: ${start}, ${place}`,
    }),
  },
});
