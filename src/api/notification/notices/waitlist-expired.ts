/** The wait is over: the offer was not taken in time, or no table freed. */
import { guestReceipt } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { waitlistFacts } from '../facts/waitlist';
import type { Facts } from '../rendering/letter';
import { waitDetails } from '../rendering/waitlist-parts';

export default notice({
  ...guestReceipt,
  rank: 510,
  events: ['waitlist.expired'],
  title: { en: 'Your wait for a table is over', ru: 'Ожидание стола закончилось' },
  facts: waitlistFacts,
  shows: ({ waitlist }, language) => ({ details: waitDetails(waitlist, language) }),
  words: {
    en: (facts, { number, guest, phone }) => ({
      subject: `The wait is over: ${number}`,
      heading: wasOffered(facts) ? 'The offer has run out' : 'No table freed',
      paragraphs: [
        wasOffered(facts)
          ? `${guest}, the table that we kept for you was offered to the next.`
          : `${guest}, we are sorry: no table that fits freed in time.`,
        `Do you want to try again? Write or call us${phone && `: ${phone}`}.`,
      ],
      brief: `The wait is over: ${number}`,
      buttons: wasOffered(facts) ? [{ label: 'Join the queue again', url: facts.link }] : [],
    }),
    ru: (facts, { number, guest, phone }) => ({
      subject: `Ожидание закончилось: ${number}`,
      heading: wasOffered(facts) ? 'Предложение истекло' : 'Стол не освободился',
      paragraphs: [
        wasOffered(facts)
          ? `${guest}, стол, который мы для вас держали, предложен следующему.`
          : `${guest}, к сожалению, подходящий стол так и не освободился.`,
        `Хотите попробовать ещё раз? Напишите или позвоните нам${phone && `: ${phone}`}.`,
      ],
      brief: `Ожидание закончилось: ${number}`,
      buttons: wasOffered(facts) ? [{ label: 'Встать в очередь снова', url: facts.link }] : [],
    }),
  },
});

const wasOffered = ({ payload }: Facts): boolean => payload.from === 'offered';
