/** Somebody follows somebody: told by the name that everybody sees. */
import type { Template } from '../rendering/letter';

export const profileFollowed: Template = ({ follower, house }, language) => {
  if (!follower) throw new Error('This letter needs the follower');
  return language === 'ru'
    ? {
        subject: `Новый подписчик: ${follower}`,
        heading: 'Новый подписчик',
        paragraphs: [`${follower} подписывается на вас в ${house}.`],
      }
    : { subject: `${follower} follows you`, heading: 'Somebody follows you', paragraphs: [`${follower} follows you at ${house} now.`] };
};
