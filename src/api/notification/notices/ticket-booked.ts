/** The seats are the guest’s: when, where, what is paid at the door, a code for each person and a file for the calendar. */
import { holderReceipt } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { ticketFacts } from '../facts/happening';
import { ticketShown } from '../rendering/happening-parts';

export default notice({
  ...holderReceipt,
  rank: 900,
  events: ['ticket.booked'],
  title: { en: 'Your tickets', ru: 'Ваши билеты' },
  facts: ticketFacts,
  shows: ticketShown,
  words: {
    en: ({ name }, { title, start }) => ({
      subject: `Your tickets: ${title}, ${start}`,
      heading: 'We look forward to you',
      paragraphs: [
        `${name}, your seats at “${title}” are booked.`,
        'Show the code at the door: each lets one person in. Can’t make it? Give the ticket back before the event begins.',
      ],
      brief: `Booked: ${title}, ${start}`,
    }),
    ru: ({ name }, { title, start }) => ({
      subject: `Билеты: ${title}, ${start}`,
      heading: 'Ждём вас',
      paragraphs: [
        `${name}, места на «${title}» за вами.`,
        'Покажите код на входе: каждый впускает одного человека. Не сможете прийти? Верните билет, пока событие не началось.',
      ],
      brief: `Забронировано: ${title}, ${start}`,
    }),
  },
});
