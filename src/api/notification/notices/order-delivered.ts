/** It arrived: the receipt once more, now final. */
import { receipt } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { orderFacts } from '../facts/order';
import { boughtLines } from '../rendering/order-letter';

export default notice({
  ...receipt,
  rank: 230,
  events: ['order.delivered'],
  title: { en: 'Your order has arrived', ru: 'Заказ доставлен' },
  facts: orderFacts,
  shows: ({ order }, language) => ({ lines: boughtLines(order, language) }),
  words: {
    en: ({ order: { number } }) => ({
      subject: `Your order ${number} has arrived`,
      heading: 'Enjoy your meal!',
      paragraphs: [`Your order ${number} was handed over. Thank you for choosing us.`],
    }),
    ru: ({ order: { number } }) => ({
      subject: `Заказ ${number} у вас`,
      heading: 'Приятного аппетита!',
      paragraphs: [`Заказ ${number} вручён. Спасибо, что выбрали нас.`],
    }),
  },
});
