/** It arrived: the receipt once more, now final. */
import type { Template } from '../rendering/letter';
import { boughtLines, orderOf } from '../rendering/order-letter';

export const orderDelivered: Template = (facts, language) => {
  const order = orderOf(facts);
  const lines = boughtLines(order, language);
  return language === 'ru'
    ? {
        subject: `Заказ ${order.number} у вас`,
        heading: 'Приятного аппетита!',
        paragraphs: [`Заказ ${order.number} вручён. Спасибо, что выбрали нас.`],
        lines,
      }
    : {
        subject: `Your order ${order.number} has arrived`,
        heading: 'Enjoy your meal!',
        paragraphs: [`Your order ${order.number} was handed over. Thank you for choosing us.`],
        lines,
      };
};
