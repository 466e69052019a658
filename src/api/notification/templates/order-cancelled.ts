/** Cancelled, by the guest or by the house. */
import type { Template } from '../rendering/letter';
import { boughtLines, orderOf, reasonLine } from '../rendering/order-letter';

export const orderCancelled: Template = (facts, language) => {
  const order = orderOf(facts);
  const lines = boughtLines(order, language);
  return language === 'ru'
    ? {
        subject: `Заказ ${order.number} отменён`,
        heading: 'Заказ отменён',
        paragraphs: [`Заказ ${order.number} отменён.`, ...reasonLine(order, language)],
        lines,
      }
    : {
        subject: `Your order ${order.number} is cancelled`,
        heading: 'Your order is cancelled',
        paragraphs: [`Your order ${order.number} is cancelled.`, ...reasonLine(order, language)],
        lines,
      };
};
