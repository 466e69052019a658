/** The receipt of who waits: the place in the queue, the wait as it was said, and the link. */
import { waitDetails, waitOf } from '../rendering/waitlist-parts';
import type { Template } from '../rendering/letter';

export const waitlistJoined: Template = (facts, language) => {
  const entry = waitOf(facts);
  const { position, quotedMinutes: minutes, venue } = entry;
  const details = waitDetails(entry, language);
  return language === 'ru'
    ? {
        subject: `Вы в очереди: ${entry.number}`,
        heading: 'Вы в очереди на стол',
        paragraphs: [
          `${entry.name}, как только в «${venue.name}» освободится подходящий стол, мы вам напишем.`,
          ...(position === null ? [] : [`Ваше место в очереди: ${position}.`]),
          ...(minutes === null ? [] : [`Ждать примерно ${minutes} мин.`]),
        ],
        brief: `Вы в очереди: ${entry.number}`,
        details,
        buttons: [{ label: 'Моё место в очереди', url: facts.link }],
      }
    : {
        subject: `You are on the waitlist: ${entry.number}`,
        heading: 'You are on the waitlist',
        paragraphs: [
          `${entry.name}, we write to you as soon as a table that fits frees at “${venue.name}”.`,
          ...(position === null ? [] : [`Your place in the queue: ${position}.`]),
          ...(minutes === null ? [] : [`The wait is about ${minutes} minutes.`]),
        ],
        brief: `You are on the waitlist: ${entry.number}`,
        details,
        buttons: [{ label: 'See my place in the queue', url: facts.link }],
      };
};
