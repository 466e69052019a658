/** The guest changed address, note or time before the order was accepted. */
import { isFromMenu } from '#domain/notification/occasions';
import { work } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { orderFacts } from '../facts/order';
import { boughtLines, servingDetails } from '../rendering/order-letter';

export default notice({
  ...work,
  rank: 206,
  events: ['order.changed'],
  to: ['cook', 'house'],
  when: isFromMenu,
  title: { en: 'A guest changed an order', ru: 'Гость изменил заказ' },
  facts: orderFacts,
  shows: ({ order }, language) => ({ lines: boughtLines(order, language), details: servingDetails(order, language, 'house') }),
  words: {
    en: (_facts, { number, guest }) => ({
      subject: `Order ${number} has changed`,
      heading: 'A guest changed an order',
      paragraphs: [`${guest} changed order ${number}. This is how it stands now.`],
    }),
    ru: (_facts, { number, guest }) => ({
      subject: `Заказ ${number} изменён`,
      heading: 'Гость изменил заказ',
      paragraphs: [`${guest}: заказ ${number} изменён. Теперь он такой.`],
    }),
  },
});
