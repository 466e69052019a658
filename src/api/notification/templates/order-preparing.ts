/** The pans are hot. */
import type { Template } from '../rendering/letter';
import { orderOf } from '../rendering/order-letter';

export const orderPreparing: Template = (facts, language) => {
  const { number } = orderOf(facts);
  return language === 'ru'
    ? { subject: `Заказ ${number} готовится`, heading: 'Ваш заказ готовится', paragraphs: [`Кухня готовит заказ ${number}.`] }
    : {
        subject: `Your order ${number} is being cooked`,
        heading: 'Your order is being cooked',
        paragraphs: [`The kitchen works on your order ${number}.`],
      };
};
