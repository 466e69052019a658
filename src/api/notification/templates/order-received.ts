/** A new order for those who cook it: everything that the kitchen and the courier need. */
import type { Template } from '../rendering/letter';
import { boughtLines, orderOf, servingDetails } from '../rendering/order-letter';
import { moneyText } from '../rendering/words';

export const orderReceived: Template = (facts, language) => {
  const order = orderOf(facts);
  const total = moneyText(order.total, order.currency, language);
  const dishes = order.lines.map(({ name, quantity }) => `${quantity} × ${name}`).join(', ');
  const shown = { lines: boughtLines(order, language), details: servingDetails(order, language, 'house') };
  return language === 'ru'
    ? {
        subject: `Новый заказ ${order.number}: ${order.customer.name}, ${total}`,
        heading: `Новый заказ ${order.number}`,
        paragraphs: ['Он ждёт вашего решения: примите его или откажите с причиной.'],
        brief: `${dishes}. ${order.customer.name}, ${total}.`,
        ...shown,
      }
    : {
        subject: `New order ${order.number}: ${order.customer.name}, ${total}`,
        heading: `New order ${order.number}`,
        paragraphs: ['It waits for you: accept it, or reject it with a reason.'],
        brief: `${dishes}. ${order.customer.name}, ${total}.`,
        ...shown,
      };
};
