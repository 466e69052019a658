/** The kitchen said no, and why. */
import { important } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { orderFacts } from '../facts/order';
import { boughtLines } from '../rendering/order-letter';

export default notice({
  ...important,
  rank: 240,
  events: ['order.rejected'],
  title: { en: 'The kitchen can’t take your order', ru: 'Кухня не может принять заказ' },
  facts: orderFacts,
  shows: ({ order }, language) => ({ lines: boughtLines(order, language) }),
  words: {
    en: (_facts, { number, reason }) => ({
      subject: `Your order ${number} was not accepted`,
      heading: 'We are sorry: the kitchen can’t take your order',
      paragraphs: [`Your order ${number} was not accepted.`, reason && `The reason: ${reason}`],
    }),
    ru: (_facts, { number, reason }) => ({
      subject: `Заказ ${number} не принят`,
      heading: 'К сожалению, кухня не может принять заказ',
      paragraphs: [`Заказ ${number} не принят.`, reason && `Причина: ${reason}`],
    }),
  },
});
