/** The wait is over: the offer was not taken in time, or no table freed. */
import { waitDetails, waitOf } from '../rendering/waitlist-parts';
import type { Template } from '../rendering/letter';

export const waitlistExpired: Template = (facts, language) => {
  const entry = waitOf(facts);
  const { venue } = entry;
  const wasOffered = facts.payload.from === 'offered';
  const details = waitDetails(entry, language);
  const phone = venue.phone ? `: ${venue.phone}` : '';
  return language === 'ru'
    ? {
        subject: `Ожидание закончилось: ${entry.number}`,
        heading: wasOffered ? 'Предложение истекло' : 'Стол не освободился',
        paragraphs: [
          wasOffered
            ? `${entry.name}, стол, который мы для вас держали, предложен следующему.`
            : `${entry.name}, к сожалению, подходящий стол так и не освободился.`,
          `Хотите попробовать ещё раз? Напишите или позвоните нам${phone}.`,
        ],
        brief: `Ожидание закончилось: ${entry.number}`,
        details,
        buttons: wasOffered ? [{ label: 'Встать в очередь снова', url: facts.link }] : [],
      }
    : {
        subject: `The wait is over: ${entry.number}`,
        heading: wasOffered ? 'The offer has run out' : 'No table freed',
        paragraphs: [
          wasOffered
            ? `${entry.name}, the table that we kept for you was offered to the next.`
            : `${entry.name}, we are sorry: no table that fits freed in time.`,
          `Do you want to try again? Write or call us${phone}.`,
        ],
        brief: `The wait is over: ${entry.number}`,
        details,
        buttons: wasOffered ? [{ label: 'Join the queue again', url: facts.link }] : [],
      };
};
