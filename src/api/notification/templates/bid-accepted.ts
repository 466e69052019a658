/** The cook was chosen: everything that is needed to cook and to bring it. */
import type { Template } from '../rendering/letter';
import { bidOf, priceOf, wishDetails, wishName } from '../rendering/bid-parts';
import { orderOf, servingDetails } from '../rendering/order-letter';

export const bidAccepted: Template = (facts, language) => {
  const order = orderOf(facts);
  const price = priceOf(bidOf(facts), language);
  const details = [...wishDetails({ ...order, wantedAt: null, bidsUntil: null }, language), ...servingDetails(order, language, 'house')];
  return language === 'ru'
    ? {
        subject: `Вас выбрали: ${wishName(order, language)} за ${price}`,
        heading: `Заказ ${order.number} — ваш`,
        paragraphs: [`${order.customer.name} выбирает ваше предложение на ${wishName(order, language)}. Оплата — после получения.`],
        brief: `Вас выбрали: ${wishName(order, language)} за ${price}.`,
        details,
      }
    : {
        subject: `You were chosen: ${wishName(order, language)} for ${price}`,
        heading: `Order ${order.number} is yours`,
        paragraphs: [`${order.customer.name} chose your bid on ${wishName(order, language)}. You are paid after receipt.`],
        brief: `You were chosen: ${wishName(order, language)} for ${price}.`,
        details,
      };
};
