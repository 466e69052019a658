/** An order that a cook had is called off, and neither the guest nor the cook did it: there is nothing more to cook. */
import { isLostToCook } from '#domain/notification/occasions';
import { work } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { orderFacts } from '../facts/order';
import { boughtLines } from '../rendering/order-letter';

export default notice({
  ...work,
  rank: 251,
  events: ['order.cancelled', 'order.rejected', 'order.expired'],
  to: ['cook'],
  when: isLostToCook,
  sparesDoer: true,
  title: { en: 'An order of yours is called off', ru: 'Ваш заказ снят' },
  facts: orderFacts,
  shows: ({ order }, language) => ({ lines: boughtLines(order, language) }),
  words: {
    en: (_facts, { number, reason }) => ({
      subject: `Order ${number} is called off`,
      heading: `Order ${number} is called off`,
      paragraphs: [`There is nothing more to cook for order ${number}.`, reason && `The reason: ${reason}`],
    }),
    ru: (_facts, { number, reason }) => ({
      subject: `Заказ ${number} снят`,
      heading: `Заказ ${number} снят`,
      paragraphs: [`По заказу ${number} больше ничего готовить не нужно.`, reason && `Причина: ${reason}`],
    }),
  },
});
