/** A cook has changed a bid that waits. */
import { news } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { bidFacts } from '../facts/bid';
import { bidDetails } from '../rendering/bid-parts';

export default notice({
  ...news,
  rank: 605,
  events: ['bid.changed'],
  title: { en: 'A bid has changed', ru: 'Предложение изменилось' },
  facts: bidFacts,
  shows: ({ bid, order }, language) => ({ details: bidDetails(bid, order, language) }),
  words: {
    en: (_facts, { cook, wish, price }) => ({
      subject: `${cook} changed the bid on “${wish}”: ${price}`,
      heading: 'A bid has changed',
      paragraphs: ['Look at it again before you choose: this is how it stands now.'],
      brief: `${cook} changed the bid on “${wish}”: ${price}.`,
    }),
    ru: (_facts, { cook, wish, price }) => ({
      subject: `${cook}: новое предложение на «${wish}», ${price}`,
      heading: 'Предложение изменилось',
      paragraphs: ['Посмотрите его ещё раз перед выбором: вот как оно выглядит теперь.'],
      brief: `${cook}: новое предложение на «${wish}», ${price}.`,
    }),
  },
});
