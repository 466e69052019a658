/** An event is called off: its tickets are void, nobody need come, and it leaves the calendar. */
import { wasPublished } from '#domain/notification/occasions';
import { holdersNews } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { happeningFacts } from '../facts/happening';
import { calendarOf, happeningDetails } from '../rendering/happening-parts';

export default notice({
  ...holdersNews,
  rank: 800,
  events: ['event.cancelled'],
  when: wasPublished,
  title: { en: 'An event is cancelled', ru: 'Событие отменено' },
  facts: happeningFacts,
  shows: ({ happening }, language) => ({
    details: happeningDetails(happening, language),
    attachments: [calendarOf(happening, 'cancelled', language)],
  }),
  words: {
    en: ({ name }, { title, start, reason, phone }) => ({
      subject: `Cancelled: ${title}, ${start}`,
      heading: 'The event is cancelled',
      paragraphs: [
        `${name}, “${title}” will not take place. We are sorry. Your tickets are cancelled, and there is nothing to pay.`,
        reason && `The reason: ${reason}`,
        phone && `Any questions? Call ${phone}.`,
      ],
      brief: `Cancelled: ${title}, ${start}`,
    }),
    ru: ({ name }, { title, start, reason, phone }) => ({
      subject: `Отменяется: ${title}, ${start}`,
      heading: 'Событие отменяется',
      paragraphs: [
        `${name}, «${title}» не состоится. Просим прощения. Ваши билеты отменены, платить ничего не нужно.`,
        reason && `Причина: ${reason}`,
        phone && `Есть вопросы? Позвоните: ${phone}.`,
      ],
      brief: `Отменяется: ${title}, ${start}`,
    }),
  },
});
