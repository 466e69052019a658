/** Somebody follows somebody: told by the name that everybody sees. */
import { notice } from '../catalogue/notice';
import { followerFacts } from '../facts/follower';

export default notice({
  rank: 400,
  events: ['profile.followed'],
  to: ['followed'],
  channels: ['in_app'],
  offers: ['email', 'push', 'telegram'],
  title: { en: 'Somebody follows you', ru: 'Новый подписчик' },
  facts: followerFacts,
  words: {
    en: ({ follower, house }) => ({
      subject: `${follower} follows you`,
      heading: 'Somebody follows you',
      paragraphs: [`${follower} follows you at ${house} now.`],
    }),
    ru: ({ follower, house }) => ({
      subject: `Новый подписчик: ${follower}`,
      heading: 'Новый подписчик',
      paragraphs: [`${follower} подписывается на вас в ${house}.`],
    }),
  },
});
