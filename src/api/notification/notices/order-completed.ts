/** The order is closed. */
import { aside } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { orderFacts } from '../facts/order';

export default notice({
  ...aside,
  rank: 235,
  events: ['order.completed'],
  title: { en: 'Your order is complete', ru: 'Заказ завершён' },
  facts: orderFacts,
  words: {
    en: ({ order: { number } }) => ({
      subject: `Your order ${number} is complete`,
      heading: 'Your order is complete',
      paragraphs: [`Your order ${number} is complete. We hope to see you again!`],
    }),
    ru: ({ order: { number } }) => ({
      subject: `Заказ ${number} завершён`,
      heading: 'Заказ завершён',
      paragraphs: [`Заказ ${number} завершён. Ждём вас снова!`],
    }),
  },
});
