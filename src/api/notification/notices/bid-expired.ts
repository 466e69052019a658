/** The guest chose nobody in time. */
import { aside } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { bidFacts } from '../facts/bid';

export default notice({
  ...aside,
  rank: 615,
  events: ['bid.expired'],
  to: ['cook'],
  title: { en: 'Your bid has run out', ru: 'Срок предложения истёк' },
  facts: bidFacts,
  words: {
    en: (_facts, { wish }) => ({
      subject: `Nobody was chosen for “${wish}”`,
      heading: 'Your bid has run out',
      paragraphs: [`The guest chose nobody for “${wish}” in time.`],
    }),
    ru: (_facts, { wish }) => ({
      subject: `По заказу «${wish}» никого не выбрали`,
      heading: 'Срок вашего предложения истёк',
      paragraphs: [`Гость не успел выбрать повара: «${wish}».`],
    }),
  },
});
