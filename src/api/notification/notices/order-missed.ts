/** Nobody answered an order in time: the guest was told, and whoever should have answered hears it too. */
import { isFromMenu } from '#domain/notification/occasions';
import { work } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { orderFacts } from '../facts/order';
import { boughtLines } from '../rendering/order-letter';

export default notice({
  ...work,
  rank: 256,
  events: ['order.expired'],
  to: ['cook', 'house'],
  when: isFromMenu,
  title: { en: 'An order was not answered', ru: 'На заказ не ответили' },
  facts: orderFacts,
  shows: ({ order }, language) => ({ lines: boughtLines(order, language) }),
  words: {
    en: (_facts, { number, guest }) => ({
      subject: `Nobody answered order ${number}`,
      heading: 'An order was not answered in time',
      paragraphs: [`Order ${number} of ${guest} has expired: nobody accepted or rejected it. The guest was told.`],
    }),
    ru: (_facts, { number, guest }) => ({
      subject: `На заказ ${number} никто не ответил`,
      heading: 'На заказ не ответили вовремя',
      paragraphs: [`Заказ ${number} (${guest}) истёк: его никто не принял и не отклонил. Гость об этом знает.`],
    }),
  },
});
