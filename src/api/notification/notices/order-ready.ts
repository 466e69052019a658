/** Ready: what the guest does now depends on how the order is served. */
import { news } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { orderFacts } from '../facts/order';
import { servingDetails } from '../rendering/order-letter';

const NEXT = {
  en: {
    delivery: 'It will leave for your address in a moment.',
    pickup: 'You can pick it up now.',
    dine_in: 'It comes to your table now.',
  },
  ru: { delivery: 'Скоро он отправится к вам.', pickup: 'Его можно забирать.', dine_in: 'Сейчас его принесут.' },
} as const;

export default notice({
  ...news,
  isUrgent: true,
  rank: 220,
  events: ['order.ready'],
  title: { en: 'Your order is ready', ru: 'Заказ готов' },
  facts: orderFacts,
  shows: ({ order }, language) => ({ details: servingDetails(order, language, 'guest') }),
  words: {
    en: ({ order: { number, fulfilment } }) => ({
      subject: `Your order ${number} is ready`,
      heading: 'Your order is ready',
      paragraphs: [`Your order ${number} is ready. ${NEXT.en[fulfilment]}`],
    }),
    ru: ({ order: { number, fulfilment } }) => ({
      subject: `Заказ ${number} готов`,
      heading: 'Ваш заказ готов',
      paragraphs: [`Заказ ${number} готов. ${NEXT.ru[fulfilment]}`],
    }),
  },
});
