/** The guest's wish is out: cooks answer now. */
import type { Template } from '../rendering/letter';
import { wishDetails, wishName } from '../rendering/bid-parts';
import { orderOf } from '../rendering/order-letter';

export const wishPlaced: Template = (facts, language) => {
  const order = orderOf(facts);
  const details = wishDetails(order, language);
  return language === 'ru'
    ? {
        subject: `Ваш заказ ${order.number} размещён: ${wishName(order, language)}`,
        heading: 'Ваш заказ увидели повара',
        paragraphs: [
          `${facts.name}, повара уже видят ваш заказ ${wishName(order, language)}. Мы сообщим о каждом предложении; вы выберете одно и заплатите после получения.`,
          'Адрес и телефон до этого не видит никто, а потом — только выбранный вами повар.',
        ],
        brief: `Повара видят ваш заказ ${wishName(order, language)}. Сообщим о каждом предложении.`,
        details,
      }
    : {
        subject: `We have your wish ${order.number}: ${wishName(order, language)}`,
        heading: 'Your wish is with the cooks',
        paragraphs: [
          `${facts.name}, cooks see your wish ${wishName(order, language)} now. We tell you about each bid; you choose one, and pay after receipt.`,
          'Nobody sees your address and phone before that, and then only the cook whom you chose.',
        ],
        brief: `Cooks see your wish ${wishName(order, language)} now. We tell you about each bid.`,
        details,
      };
};
