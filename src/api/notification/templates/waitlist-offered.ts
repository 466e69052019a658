/** A table is free for who waits: where, when, and until when it is kept. */
import { clockText } from '#domain/local-texts';
import { waitDetails, waitOf } from '../rendering/waitlist-parts';
import type { Template } from '../rendering/letter';

export const waitlistOffered: Template = (facts, language) => {
  const entry = waitOf(facts);
  const { offer, venue } = entry;
  const details = waitDetails(entry, language);
  const until = offer ? clockText(new Date(offer.expiresAt), venue.timezone) : '–';
  return language === 'ru'
    ? {
        subject: `Для вас есть стол: ответьте до ${until}`,
        heading: 'Для вас есть стол',
        paragraphs: [`${entry.name}, мы держим стол для вас до ${until}. Потом его предложат следующему в очереди.`],
        brief: `Есть стол, ответьте до ${until}`,
        details,
        buttons: [{ label: 'Посмотреть и взять стол', url: facts.link }],
      }
    : {
        subject: `A table for you: answer until ${until}`,
        heading: 'A table for you',
        paragraphs: [`${entry.name}, we keep this table for you until ${until}. Then it goes to the next in the queue.`],
        brief: `A table for you until ${until}`,
        details,
        buttons: [{ label: 'See and take the table', url: facts.link }],
      };
};
