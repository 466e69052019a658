/** The guest asks to cancel what the kitchen works on already: the house decides. */
import type { Template } from '../rendering/letter';
import { boughtLines, orderOf, reasonLine, servingDetails } from '../rendering/order-letter';

export const orderCancelRequested: Template = (facts, language) => {
  const order = orderOf(facts);
  const shown = { lines: boughtLines(order, language), details: servingDetails(order, language, 'house') };
  return language === 'ru'
    ? {
        subject: `Просят отменить заказ ${order.number}`,
        heading: `${order.customer.name} просит отменить заказ ${order.number}`,
        paragraphs: ['Кухня уже работает над ним. Отмените его или продолжайте: решать вам.', ...reasonLine(order, language)],
        ...shown,
      }
    : {
        subject: `Asked to cancel order ${order.number}`,
        heading: `${order.customer.name} asks to cancel order ${order.number}`,
        paragraphs: ['The kitchen works on it already. Cancel it or go on: the decision is yours.', ...reasonLine(order, language)],
        ...shown,
      };
};
