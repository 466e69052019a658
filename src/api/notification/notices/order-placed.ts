/** The receipt: what the guest ordered, as it was frozen. */
import { isNew } from '#domain/notification/occasions';
import { receipt } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { orderFacts } from '../facts/order';
import { boughtLines, servingDetails } from '../rendering/order-letter';

export default notice({
  ...receipt,
  rank: 200,
  events: ['order.placed'],
  when: isNew,
  title: { en: 'We have your order', ru: 'Заказ получен' },
  facts: orderFacts,
  shows: ({ order }, language) => ({ lines: boughtLines(order, language), details: servingDetails(order, language, 'guest') }),
  words: {
    en: ({ name, order }) => ({
      subject: `We have your order ${order.number}`,
      heading: 'Thank you for your order!',
      paragraphs: [`${name}, we have your order ${order.number} and will tell you as soon as the kitchen accepts it.`],
      brief: `We have your order ${order.number} and will tell you when the kitchen accepts it.`,
    }),
    ru: ({ name, order }) => ({
      subject: `Заказ ${order.number} получен`,
      heading: 'Спасибо за заказ!',
      paragraphs: [`${name}, мы получили ваш заказ ${order.number} и сообщим, как только кухня его примет.`],
      brief: `Заказ ${order.number} получен. Сообщим, когда кухня его примет.`,
    }),
  },
});
