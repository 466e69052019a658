/** The guest asks to cancel what the kitchen works on already: the house decides. */
import { work } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { orderFacts } from '../facts/order';
import { boughtLines, servingDetails } from '../rendering/order-letter';

export default notice({
  ...work,
  rank: 260,
  events: ['order.cancel_requested'],
  to: ['cook', 'house'],
  title: { en: 'A guest asks to cancel an order', ru: 'Гость просит отменить заказ' },
  facts: orderFacts,
  shows: ({ order }, language) => ({ lines: boughtLines(order, language), details: servingDetails(order, language, 'house') }),
  words: {
    en: (_facts, { number, guest, reason }) => ({
      subject: `Asked to cancel order ${number}`,
      heading: `${guest} asks to cancel order ${number}`,
      paragraphs: ['The kitchen works on it already. Cancel it or go on: the decision is yours.', reason && `The reason: ${reason}`],
    }),
    ru: (_facts, { number, guest, reason }) => ({
      subject: `Просят отменить заказ ${number}`,
      heading: `${guest} просит отменить заказ ${number}`,
      paragraphs: ['Кухня уже работает над ним. Отмените его или продолжайте: решать вам.', reason && `Причина: ${reason}`],
    }),
  },
});
