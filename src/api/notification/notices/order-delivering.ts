/** On its way to the door. */
import { news } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { orderFacts } from '../facts/order';
import { servingDetails } from '../rendering/order-letter';

export default notice({
  ...news,
  isUrgent: true,
  rank: 225,
  events: ['order.delivering'],
  title: { en: 'Your order is on its way', ru: 'Заказ в пути' },
  facts: orderFacts,
  shows: ({ order }, language) => ({ details: servingDetails(order, language, 'guest') }),
  words: {
    en: ({ order: { number } }) => ({
      subject: `Your order ${number} is on its way`,
      heading: 'Your order is on its way',
      paragraphs: [`Your order ${number} is on its way to you.`],
    }),
    ru: ({ order: { number } }) => ({
      subject: `Заказ ${number} в пути`,
      heading: 'Ваш заказ в пути',
      paragraphs: [`Заказ ${number} уже едет к вам.`],
    }),
  },
});
