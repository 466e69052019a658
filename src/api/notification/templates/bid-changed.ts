/** A cook has changed a bid that waits. */
import type { Template } from '../rendering/letter';
import { bidDetails, bidOf, priceOf, wishName } from '../rendering/bid-parts';
import { orderOf } from '../rendering/order-letter';

export const bidChanged: Template = (facts, language) => {
  const order = orderOf(facts);
  const bid = bidOf(facts);
  const price = priceOf(bid, language);
  const details = bidDetails(bid, order, language);
  return language === 'ru'
    ? {
        subject: `${bid.cook}: новое предложение на ${wishName(order, language)}, ${price}`,
        heading: 'Предложение изменилось',
        paragraphs: ['Посмотрите его ещё раз перед выбором: вот как оно выглядит теперь.'],
        brief: `${bid.cook}: новое предложение на ${wishName(order, language)}, ${price}.`,
        details,
      }
    : {
        subject: `${bid.cook} changed the bid on ${wishName(order, language)}: ${price}`,
        heading: 'A bid has changed',
        paragraphs: ['Look at it again before you choose: this is how it stands now.'],
        brief: `${bid.cook} changed the bid on ${wishName(order, language)}: ${price}.`,
        details,
      };
};
