/** The guest took the order back before the kitchen began: those who would have cooked it need not. */
import type { Template } from '../rendering/letter';
import { boughtLines, orderOf, reasonLine } from '../rendering/order-letter';

export const orderWithdrawn: Template = (facts, language) => {
  const order = orderOf(facts);
  const lines = boughtLines(order, language);
  return language === 'ru'
    ? {
        subject: `Гость отменил заказ ${order.number}`,
        heading: `Заказ ${order.number} отменён гостем`,
        paragraphs: [`${order.customer.name} отменил(а) заказ ${order.number}. Готовить его не нужно.`, ...reasonLine(order, language)],
        lines,
      }
    : {
        subject: `The guest cancelled order ${order.number}`,
        heading: `Order ${order.number} was cancelled by the guest`,
        paragraphs: [`${order.customer.name} cancelled order ${order.number}. There is nothing to cook.`, ...reasonLine(order, language)],
        lines,
      };
};
