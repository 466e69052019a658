/** A cook has bid on the guest's wish. */
import type { Template } from '../rendering/letter';
import { bidDetails, bidOf, priceOf, wishName } from '../rendering/bid-parts';
import { orderOf } from '../rendering/order-letter';

export const bidReceived: Template = (facts, language) => {
  const order = orderOf(facts);
  const bid = bidOf(facts);
  const price = priceOf(bid, language);
  const details = bidDetails(bid, order, language);
  return language === 'ru'
    ? {
        subject: `${bid.cook} приготовит ${wishName(order, language)} за ${price}`,
        heading: 'Новое предложение',
        paragraphs: [`По заказу ${order.number} есть предложение. Выберите его или подождите других.`],
        brief: `${bid.cook} приготовит ${wishName(order, language)} за ${price}.`,
        details,
      }
    : {
        subject: `${bid.cook} would cook ${wishName(order, language)} for ${price}`,
        heading: 'A new bid',
        paragraphs: [`There is a bid on your wish ${order.number}. Choose it, or wait for others.`],
        brief: `${bid.cook} would cook ${wishName(order, language)} for ${price}.`,
        details,
      };
};
