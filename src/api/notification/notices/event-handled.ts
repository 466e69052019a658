/** The house moved or called off somebody's event: its organizer hears it from the house and not from the guests. */
import { isEventDecided } from '#domain/notification/occasions';
import { work } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { happeningFacts } from '../facts/happening';
import { movedDetails } from '../rendering/happening-parts';

export default notice({
  ...work,
  rank: 810,
  events: ['event.cancelled', 'event.changed'],
  to: ['organizer'],
  when: isEventDecided,
  sparesDoer: true,
  title: { en: 'The house changed your event', ru: 'Ваше событие изменено заведением' },
  facts: happeningFacts,
  shows: ({ happening }, language) => ({ details: movedDetails(happening, language) }),
  words: {
    en: ({ payload }, { title, start, reason, phone }) => ({
      subject: isCancelled(payload) ? `Your event is called off: ${title}, ${start}` : `Your event was moved: ${title}, ${start}`,
      heading: isCancelled(payload) ? 'The house called off your event' : 'The house moved your event',
      paragraphs: ['Everybody who has a ticket was told.', reason && `The reason: ${reason}`, phone && `Any questions? Call ${phone}.`],
    }),
    ru: ({ payload }, { title, start, reason, phone }) => ({
      subject: isCancelled(payload) ? `Ваше событие отменено: ${title}, ${start}` : `Ваше событие перенесено: ${title}, ${start}`,
      heading: isCancelled(payload) ? 'Заведение отменило ваше событие' : 'Заведение перенесло ваше событие',
      paragraphs: [
        'Все, у кого есть билеты, об этом знают.',
        reason && `Причина: ${reason}`,
        phone && `Есть вопросы? Позвоните: ${phone}.`,
      ],
    }),
  },
});

const isCancelled = (payload: Readonly<Record<string, unknown>>): boolean => payload.to === 'cancelled';
