/** It was their turn and the house went on without them: a kind word, and the way back into the queue. */
import { waitDetails, waitOf } from '../rendering/waitlist-parts';
import type { Template } from '../rendering/letter';

export const waitlistSkipped: Template = (facts, language) => {
  const entry = waitOf(facts);
  const { venue } = entry;
  const details = waitDetails({ ...entry, offer: null }, language);
  const phone = venue.phone ? `: ${venue.phone}` : '';
  return language === 'ru'
    ? {
        subject: `Подошла ваша очередь, а вас не было: ${entry.number}`,
        heading: 'Мы вас не дождались',
        paragraphs: [
          `${entry.name}, в «${venue.name}» подошла ваша очередь, но найти вас не получилось, и мы пригласили следующих.`,
          `Стол ещё нужен? Одно нажатие вернёт вас в очередь, в её конец. Или позвоните нам${phone}.`,
        ],
        brief: `Мы вас не дождались: ${entry.number}`,
        details,
        buttons: [{ label: 'Встать в очередь снова', url: facts.link }],
      }
    : {
        subject: `It was your turn and we missed you: ${entry.number}`,
        heading: 'We missed you',
        paragraphs: [
          `${entry.name}, it was your turn at “${venue.name}”, but we could not find you and went on to the next.`,
          `Do you still want a table? One press puts you back in the queue, at its end. Or call us${phone}.`,
        ],
        brief: `We missed you: ${entry.number}`,
        details,
        buttons: [{ label: 'Join the queue again', url: facts.link }],
      };
};
