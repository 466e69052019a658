/** Nobody accepted it in time. */
import type { Template } from '../rendering/letter';
import { boughtLines, orderOf } from '../rendering/order-letter';

export const orderExpired: Template = (facts, language) => {
  const order = orderOf(facts);
  const lines = boughtLines(order, language);
  return language === 'ru'
    ? {
        subject: `Заказ ${order.number} остался без ответа`,
        heading: 'К сожалению, никто не успел принять заказ',
        paragraphs: [`Заказ ${order.number} не был принят вовремя и закрыт. Оформите его ещё раз или свяжитесь с нами.`],
        lines,
      }
    : {
        subject: `Your order ${order.number} was not answered`,
        heading: 'We are sorry: nobody could accept your order in time',
        paragraphs: [`Your order ${order.number} was closed unanswered. Order again, or get in touch with us.`],
        lines,
      };
};
