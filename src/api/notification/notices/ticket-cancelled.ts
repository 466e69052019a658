/** A ticket is no longer valid, by its holder’s wish or by the house’s; with the last one the event leaves the calendar. */
import { isAlone } from '#domain/notification/occasions';
import { holderReceipt } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { ticketFacts } from '../facts/happening';
import { calendarOf, happeningDetails } from '../rendering/happening-parts';

export default notice({
  ...holderReceipt,
  rank: 905,
  events: ['ticket.cancelled'],
  when: isAlone,
  title: { en: 'Your ticket is cancelled', ru: 'Билет отменён' },
  facts: ticketFacts,
  alsoNames: ['reason'],
  shows: ({ happening, tickets }, language) => ({
    details: happeningDetails(happening, language),
    ...(tickets.others === 0 && { attachments: [calendarOf(happening, 'cancelled', language)] }),
  }),
  words: {
    en: ({ name, tickets: { isByHolder } }, { title, start, reason }) => ({
      subject: `Ticket cancelled: ${title}, ${start}`,
      heading: 'The ticket is cancelled',
      paragraphs: [
        isByHolder
          ? `${name}, you gave a ticket for “${title}” back. We hope to see you another time.`
          : `${name}, your ticket for “${title}” was cancelled. We are sorry.`,
        !isByHolder && reason && `The reason: ${reason}`,
        'Its code is no longer valid.',
      ],
      brief: `Ticket cancelled: ${title}, ${start}`,
    }),
    ru: ({ name, tickets: { isByHolder } }, { title, start, reason }) => ({
      subject: `Билет отменён: ${title}, ${start}`,
      heading: 'Билет отменён',
      paragraphs: [
        isByHolder
          ? `${name}, вы вернули билет на «${title}». Будем рады вам в другой раз.`
          : `${name}, ваш билет на «${title}» отменён. Просим прощения.`,
        !isByHolder && reason && `Причина: ${reason}`,
        'Его код больше не действует.',
      ],
      brief: `Билет отменён: ${title}, ${start}`,
    }),
  },
});
