/** On its way to the door. */
import type { Template } from '../rendering/letter';
import { orderOf, servingDetails } from '../rendering/order-letter';

export const orderDelivering: Template = (facts, language) => {
  const order = orderOf(facts);
  const details = servingDetails(order, language, 'guest');
  return language === 'ru'
    ? {
        subject: `Заказ ${order.number} в пути`,
        heading: 'Ваш заказ в пути',
        paragraphs: [`Заказ ${order.number} уже едет к вам.`],
        details,
      }
    : {
        subject: `Your order ${order.number} is on its way`,
        heading: 'Your order is on its way',
        paragraphs: [`Your order ${order.number} is on its way to you.`],
        details,
      };
};
