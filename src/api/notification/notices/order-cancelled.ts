/** Cancelled, by the guest or by the house. */
import { important } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { orderFacts } from '../facts/order';
import { boughtLines } from '../rendering/order-letter';

export default notice({
  ...important,
  rank: 245,
  events: ['order.cancelled'],
  title: { en: 'Your order is cancelled', ru: 'Заказ отменён' },
  facts: orderFacts,
  shows: ({ order }, language) => ({ lines: boughtLines(order, language) }),
  words: {
    en: (_facts, { number, reason }) => ({
      subject: `Your order ${number} is cancelled`,
      heading: 'Your order is cancelled',
      paragraphs: [`Your order ${number} is cancelled.`, reason && `The reason: ${reason}`],
    }),
    ru: (_facts, { number, reason }) => ({
      subject: `Заказ ${number} отменён`,
      heading: 'Заказ отменён',
      paragraphs: [`Заказ ${number} отменён.`, reason && `Причина: ${reason}`],
    }),
  },
});
