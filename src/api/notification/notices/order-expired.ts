/** Nobody accepted it in time. */
import { important } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { orderFacts } from '../facts/order';
import { boughtLines } from '../rendering/order-letter';

export default notice({
  ...important,
  rank: 255,
  events: ['order.expired'],
  title: { en: 'Nobody accepted your order in time', ru: 'Заказ не успели принять' },
  facts: orderFacts,
  shows: ({ order }, language) => ({ lines: boughtLines(order, language) }),
  words: {
    en: ({ order: { number } }) => ({
      subject: `Your order ${number} was not answered`,
      heading: 'We are sorry: nobody could accept your order in time',
      paragraphs: [`Your order ${number} was closed unanswered. Order again, or get in touch with us.`],
    }),
    ru: ({ order: { number } }) => ({
      subject: `Заказ ${number} остался без ответа`,
      heading: 'К сожалению, никто не успел принять заказ',
      paragraphs: [`Заказ ${number} не был принят вовремя и закрыт. Оформите его ещё раз или свяжитесь с нами.`],
    }),
  },
});
