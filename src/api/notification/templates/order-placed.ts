/** The receipt: what the guest ordered, as it was frozen. */
import type { Template } from '../rendering/letter';
import { boughtLines, orderOf, servingDetails } from '../rendering/order-letter';

export const orderPlaced: Template = (facts, language) => {
  const order = orderOf(facts);
  const shown = { lines: boughtLines(order, language), details: servingDetails(order, language, 'guest') };
  return language === 'ru'
    ? {
        subject: `Заказ ${order.number} получен`,
        heading: 'Спасибо за заказ!',
        paragraphs: [`${facts.name}, мы получили ваш заказ ${order.number} и сообщим, как только кухня его примет.`],
        brief: `Заказ ${order.number} получен. Сообщим, когда кухня его примет.`,
        ...shown,
      }
    : {
        subject: `We have your order ${order.number}`,
        heading: 'Thank you for your order!',
        paragraphs: [`${facts.name}, we have your order ${order.number} and will tell you as soon as the kitchen accepts it.`],
        brief: `We have your order ${order.number} and will tell you when the kitchen accepts it.`,
        ...shown,
      };
};
