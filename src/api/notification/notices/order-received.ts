/** A new order for those who cook it: everything that the kitchen and the courier need. */
import { isNew } from '#domain/notification/occasions';
import { work } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { orderFacts } from '../facts/order';
import { boughtLines, servingDetails } from '../rendering/order-letter';

export default notice({
  ...work,
  rank: 205,
  events: ['order.placed'],
  to: ['cook', 'house'],
  when: isNew,
  title: { en: 'A new order to cook', ru: 'Новый заказ для кухни' },
  facts: orderFacts,
  shows: ({ order }, language) => ({ lines: boughtLines(order, language), details: servingDetails(order, language, 'house') }),
  words: {
    en: (_facts, { number, guest, total, dishes }) => ({
      subject: `New order ${number}: ${guest}, ${total}`,
      heading: `New order ${number}`,
      paragraphs: ['It waits for you: accept it, or reject it with a reason.'],
      brief: `${dishes}. ${guest}, ${total}.`,
    }),
    ru: (_facts, { number, guest, total, dishes }) => ({
      subject: `Новый заказ ${number}: ${guest}, ${total}`,
      heading: `Новый заказ ${number}`,
      paragraphs: ['Он ждёт вашего решения: примите его или откажите с причиной.'],
      brief: `${dishes}. ${guest}, ${total}.`,
    }),
  },
});
