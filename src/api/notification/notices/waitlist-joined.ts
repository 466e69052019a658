/** The receipt of who waits: the place in the queue, the wait as it was said, and the link. */
import { counted } from '#domain/counted';
import { isNew } from '#domain/notification/occasions';
import { guestReceipt } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { waitlistFacts } from '../facts/waitlist';
import { waitDetails } from '../rendering/waitlist-parts';

export default notice({
  ...guestReceipt,
  rank: 500,
  events: ['waitlist.waiting'],
  when: isNew,
  title: { en: 'You are on the waitlist', ru: 'Вы в очереди на стол' },
  facts: waitlistFacts,
  shows: ({ waitlist }, language) => ({ details: waitDetails(waitlist, language) }),
  words: {
    en: ({ link }, { number, guest, venue, position, minutes }) => ({
      subject: `You are on the waitlist: ${number}`,
      heading: 'You are on the waitlist',
      paragraphs: [
        `${guest}, we write to you as soon as a table that fits frees at “${venue}”.`,
        position && `Your place in the queue: ${position}.`,
        minutes && `The wait is about ${counted(Number(minutes), ['minute', 'minutes'], 'en')}.`,
      ],
      brief: `You are on the waitlist: ${number}`,
      buttons: [{ label: 'See my place in the queue', url: link }],
    }),
    ru: ({ link }, { number, guest, venue, position, minutes }) => ({
      subject: `Вы в очереди: ${number}`,
      heading: 'Вы в очереди на стол',
      paragraphs: [
        `${guest}, как только в «${venue}» освободится подходящий стол, мы вам напишем.`,
        position && `Ваше место в очереди: ${position}.`,
        minutes && `Ждать примерно ${counted(Number(minutes), ['минуту', 'минуты', 'минут'], 'ru')}.`,
      ],
      brief: `Вы в очереди: ${number}`,
      buttons: [{ label: 'Моё место в очереди', url: link }],
    }),
  },
});
