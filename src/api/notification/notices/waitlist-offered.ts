/** A table is free for who waits: where, when, and until when it is kept. */
import { guestNews } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { waitlistFacts } from '../facts/waitlist';
import { waitDetails } from '../rendering/waitlist-parts';

export default notice({
  ...guestNews,
  rank: 505,
  events: ['waitlist.offered'],
  title: { en: 'A table is free for you', ru: 'Для вас освободился стол' },
  facts: waitlistFacts,
  shows: ({ waitlist }, language) => ({ details: waitDetails(waitlist, language) }),
  words: {
    en: ({ link }, { guest, until }) => ({
      subject: `A table for you: answer until ${until || '–'}`,
      heading: 'A table for you',
      paragraphs: [`${guest}, we keep this table for you until ${until || '–'}. Then it goes to the next in the queue.`],
      brief: `A table for you until ${until || '–'}`,
      buttons: [{ label: 'See and take the table', url: link }],
    }),
    ru: ({ link }, { guest, until }) => ({
      subject: `Для вас есть стол: ответьте до ${until || '–'}`,
      heading: 'Для вас есть стол',
      paragraphs: [`${guest}, мы держим стол для вас до ${until || '–'}. Потом его предложат следующему в очереди.`],
      brief: `Есть стол, ответьте до ${until || '–'}`,
      buttons: [{ label: 'Посмотреть и взять стол', url: link }],
    }),
  },
});
