/** It was their turn and the house went on without them: a kind word, and the way back into the queue. */
import { guestNews } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { waitlistFacts } from '../facts/waitlist';
import { waitDetails } from '../rendering/waitlist-parts';

export default notice({
  ...guestNews,
  rank: 515,
  events: ['waitlist.skipped'],
  title: { en: 'It was your turn for a table', ru: 'Подошла ваша очередь на стол' },
  facts: waitlistFacts,
  shows: ({ waitlist }, language) => ({ details: waitDetails({ ...waitlist, offer: null }, language) }),
  words: {
    en: ({ link }, { number, guest, venue, phone }) => ({
      subject: `It was your turn and we missed you: ${number}`,
      heading: 'We missed you',
      paragraphs: [
        `${guest}, it was your turn at “${venue}”, but we could not find you and went on to the next.`,
        `Do you still want a table? One press puts you back in the queue, at its end. Or call us${phone && `: ${phone}`}.`,
      ],
      brief: `We missed you: ${number}`,
      buttons: [{ label: 'Join the queue again', url: link }],
    }),
    ru: ({ link }, { number, guest, venue, phone }) => ({
      subject: `Подошла ваша очередь, а вас не было: ${number}`,
      heading: 'Мы вас не дождались',
      paragraphs: [
        `${guest}, в «${venue}» подошла ваша очередь, но найти вас не получилось, и мы пригласили следующих.`,
        `Стол ещё нужен? Одно нажатие вернёт вас в очередь, в её конец. Или позвоните нам${phone && `: ${phone}`}.`,
      ],
      brief: `Мы вас не дождались: ${number}`,
      buttons: [{ label: 'Встать в очередь снова', url: link }],
    }),
  },
});
