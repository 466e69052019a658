/** The kitchen said yes, and when. */
import type { Template } from '../rendering/letter';
import { orderOf, servingDetails } from '../rendering/order-letter';
import { momentText } from '../rendering/words';

export const orderAccepted: Template = (facts, language) => {
  const order = orderOf(facts);
  const when = order.promisedAt && momentText(order.promisedAt, order.timezone, language);
  const details = servingDetails(order, language, 'guest');
  return language === 'ru'
    ? {
        subject: `Заказ ${order.number} принят`,
        heading: 'Кухня приняла ваш заказ',
        paragraphs: [when ? `Заказ ${order.number} будет готов примерно к этому времени: ${when}.` : `Заказ ${order.number} принят.`],
        details,
      }
    : {
        subject: `Your order ${order.number} is accepted`,
        heading: 'The kitchen has accepted your order',
        paragraphs: [
          when ? `Your order ${order.number} will be ready at about this time: ${when}.` : `Your order ${order.number} is accepted.`,
        ],
        details,
      };
};
