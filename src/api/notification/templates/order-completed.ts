/** The order is closed. */
import type { Template } from '../rendering/letter';
import { orderOf } from '../rendering/order-letter';

export const orderCompleted: Template = (facts, language) => {
  const { number } = orderOf(facts);
  return language === 'ru'
    ? { subject: `Заказ ${number} завершён`, heading: 'Заказ завершён', paragraphs: [`Заказ ${number} завершён. Ждём вас снова!`] }
    : {
        subject: `Your order ${number} is complete`,
        heading: 'Your order is complete',
        paragraphs: [`Your order ${number} is complete. We hope to see you again!`],
      };
};
