/** A guest asks this cook first. */
import type { Template } from '../rendering/letter';
import { wishDetails, wishName } from '../rendering/bid-parts';
import { orderOf } from '../rendering/order-letter';

export const wishReceived: Template = (facts, language) => {
  const order = orderOf(facts);
  const details = wishDetails(order, language);
  return language === 'ru'
    ? {
        subject: `Вас просят приготовить ${wishName(order, language)}`,
        heading: 'Гость обращается сначала к вам',
        paragraphs: ['Пока этот заказ видите только вы. Предложите цену или откажитесь, и его увидят другие повара.'],
        brief: `Гость обращается сначала к вам: ${wishName(order, language)}.`,
        details,
      }
    : {
        subject: `You are asked to cook ${wishName(order, language)}`,
        heading: 'A guest asks you first',
        paragraphs: ['Only you see this wish for now. Bid on it, or pass it on to the other cooks.'],
        brief: `A guest asks you first: ${wishName(order, language)}.`,
        details,
      };
};
