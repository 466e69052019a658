/** The kitchen said no, and why. */
import type { Template } from '../rendering/letter';
import { boughtLines, orderOf, reasonLine } from '../rendering/order-letter';

export const orderRejected: Template = (facts, language) => {
  const order = orderOf(facts);
  const lines = boughtLines(order, language);
  return language === 'ru'
    ? {
        subject: `Заказ ${order.number} не принят`,
        heading: 'К сожалению, кухня не может принять заказ',
        paragraphs: [`Заказ ${order.number} не принят.`, ...reasonLine(order, language)],
        lines,
      }
    : {
        subject: `Your order ${order.number} was not accepted`,
        heading: 'We are sorry: the kitchen can’t take your order',
        paragraphs: [`Your order ${order.number} was not accepted.`, ...reasonLine(order, language)],
        lines,
      };
};
