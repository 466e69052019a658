/** The kitchen said yes, and when. */
import { isFromMenu } from '#domain/notification/occasions';
import { receipt } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { orderFacts } from '../facts/order';
import { servingDetails } from '../rendering/order-letter';

export default notice({
  ...receipt,
  rank: 210,
  events: ['order.accepted'],
  when: isFromMenu,
  title: { en: 'Your order is accepted', ru: 'Заказ принят' },
  facts: orderFacts,
  shows: ({ order }, language) => ({ details: servingDetails(order, language, 'guest') }),
  words: {
    en: (_facts, { number, promised }) => ({
      subject: `Your order ${number} is accepted`,
      heading: 'The kitchen has accepted your order',
      paragraphs: [promised ? `Your order ${number} will be ready at about this time: ${promised}.` : `Your order ${number} is accepted.`],
    }),
    ru: (_facts, { number, promised }) => ({
      subject: `Заказ ${number} принят`,
      heading: 'Кухня приняла ваш заказ',
      paragraphs: [promised ? `Заказ ${number} будет готов примерно к этому времени: ${promised}.` : `Заказ ${number} принят.`],
    }),
  },
});
