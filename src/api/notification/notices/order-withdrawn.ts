/** The guest took the order back before the kitchen began: those who would have cooked it need not. */
import { isTakenBack } from '#domain/notification/occasions';
import { work } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { orderFacts } from '../facts/order';
import { boughtLines } from '../rendering/order-letter';

export default notice({
  ...work,
  rank: 250,
  events: ['order.cancelled'],
  to: ['cook', 'house'],
  when: isTakenBack,
  title: { en: 'A guest cancelled an order', ru: 'Гость отменил заказ' },
  facts: orderFacts,
  shows: ({ order }, language) => ({ lines: boughtLines(order, language) }),
  words: {
    en: (_facts, { number, guest, reason }) => ({
      subject: `The guest cancelled order ${number}`,
      heading: `Order ${number} was cancelled by the guest`,
      paragraphs: [`${guest} cancelled order ${number}. There is nothing to cook.`, reason && `The reason: ${reason}`],
    }),
    ru: (_facts, { number, guest, reason }) => ({
      subject: `Гость отменил заказ ${number}`,
      heading: `Заказ ${number} отменён гостем`,
      paragraphs: [`${guest} отменил(а) заказ ${number}. Готовить его не нужно.`, reason && `Причина: ${reason}`],
    }),
  },
});
