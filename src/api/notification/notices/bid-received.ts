/** A cook has bid on the guest's wish. */
import { important } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { bidFacts } from '../facts/bid';
import { bidDetails } from '../rendering/bid-parts';

export default notice({
  ...important,
  rank: 620,
  events: ['bid.pending'],
  title: { en: 'A new bid on your wish', ru: 'Новое предложение по заказу' },
  facts: bidFacts,
  shows: ({ bid, order }, language) => ({ details: bidDetails(bid, order, language) }),
  words: {
    en: (_facts, { number, cook, wish, price }) => ({
      subject: `${cook} would cook “${wish}” for ${price}`,
      heading: 'A new bid',
      paragraphs: [`There is a bid on your wish ${number}. Choose it, or wait for others.`],
      brief: `${cook} would cook “${wish}” for ${price}.`,
    }),
    ru: (_facts, { number, cook, wish, price }) => ({
      subject: `${cook} приготовит «${wish}» за ${price}`,
      heading: 'Новое предложение',
      paragraphs: [`По заказу ${number} есть предложение. Выберите его или подождите других.`],
      brief: `${cook} приготовит «${wish}» за ${price}.`,
    }),
  },
});
