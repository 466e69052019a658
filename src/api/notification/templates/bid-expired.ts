/** The guest chose nobody in time. */
import type { Template } from '../rendering/letter';
import { wishName } from '../rendering/bid-parts';
import { orderOf } from '../rendering/order-letter';

export const bidExpired: Template = (facts, language) => {
  const order = orderOf(facts);
  return language === 'ru'
    ? {
        subject: `По заказу ${wishName(order, language)} никого не выбрали`,
        heading: 'Срок вашего предложения истёк',
        paragraphs: [`Гость не успел выбрать повара: ${wishName(order, language)}.`],
      }
    : {
        subject: `Nobody was chosen for ${wishName(order, language)}`,
        heading: 'Your bid has run out',
        paragraphs: [`The guest chose nobody for ${wishName(order, language)} in time.`],
      };
};
