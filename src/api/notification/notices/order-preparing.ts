/** The pans are hot. */
import { aside } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { orderFacts } from '../facts/order';

export default notice({
  ...aside,
  rank: 215,
  events: ['order.preparing'],
  title: { en: 'Your order is being cooked', ru: 'Заказ готовится' },
  facts: orderFacts,
  words: {
    en: ({ order: { number } }) => ({
      subject: `Your order ${number} is being cooked`,
      heading: 'Your order is being cooked',
      paragraphs: [`The kitchen works on your order ${number}.`],
    }),
    ru: ({ order: { number } }) => ({
      subject: `Заказ ${number} готовится`,
      heading: 'Ваш заказ готовится',
      paragraphs: [`Кухня готовит заказ ${number}.`],
    }),
  },
});
