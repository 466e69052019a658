/** The guest chose a cook: who cooks it, for how much and when. */
import { isWish } from '#domain/notification/occasions';
import { receipt } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { wishFacts } from '../facts/order';
import { boughtLines, servingDetails } from '../rendering/order-letter';

export default notice({
  ...receipt,
  rank: 700,
  events: ['order.accepted'],
  when: isWish,
  title: { en: 'A cook has your wish', ru: 'Повар взял ваш заказ' },
  facts: wishFacts,
  alsoNames: ['cook', 'total'],
  shows: ({ order }, language) => ({ lines: boughtLines(order, language), details: servingDetails(order, language, 'guest') }),
  words: {
    en: ({ order }, { number, wish }) => ({
      subject: `${order.cook ?? '–'} cooks “${wish}” for you`,
      heading: 'You have a cook',
      paragraphs: [`${order.cook ?? '–'} has your order ${number} and sees your address and phone now. You pay after receipt.`],
      brief: `${order.cook ?? '–'} cooks “${wish}” for you. You pay after receipt.`,
    }),
    ru: ({ order }, { number, wish }) => ({
      subject: `${order.cook ?? '–'} готовит для вас «${wish}»`,
      heading: 'Повар выбран',
      paragraphs: [`${order.cook ?? '–'} получил(а) ваш заказ ${number} и теперь видит адрес и телефон. Оплата — после получения.`],
      brief: `${order.cook ?? '–'} готовит для вас «${wish}». Оплата — после получения.`,
    }),
  },
});
