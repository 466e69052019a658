/** The guest chose a cook: who cooks it, for how much and when. */
import type { Template } from '../rendering/letter';
import { wishName } from '../rendering/bid-parts';
import { boughtLines, orderOf, servingDetails } from '../rendering/order-letter';

export const wishAccepted: Template = (facts, language) => {
  const order = orderOf(facts);
  const cook = order.cook ?? '–';
  const shown = { lines: boughtLines(order, language), details: servingDetails(order, language, 'guest') };
  return language === 'ru'
    ? {
        subject: `${cook} готовит для вас ${wishName(order, language)}`,
        heading: 'Повар выбран',
        paragraphs: [`${cook} получил(а) ваш заказ ${order.number} и теперь видит адрес и телефон. Оплата — после получения.`],
        brief: `${cook} готовит для вас ${wishName(order, language)}. Оплата — после получения.`,
        ...shown,
      }
    : {
        subject: `${cook} cooks ${wishName(order, language)} for you`,
        heading: 'You have a cook',
        paragraphs: [`${cook} has your order ${order.number} and sees your address and phone now. You pay after receipt.`],
        brief: `${cook} cooks ${wishName(order, language)} for you. You pay after receipt.`,
        ...shown,
      };
};
