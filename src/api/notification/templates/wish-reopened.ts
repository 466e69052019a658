/** The cook has dropped the order: it is open to bids again. */
import type { Template } from '../rendering/letter';
import { wishDetails, wishName } from '../rendering/bid-parts';
import { orderOf, reasonLine } from '../rendering/order-letter';

export const wishReopened: Template = (facts, language) => {
  const order = orderOf(facts);
  const details = wishDetails(order, language);
  const reason = reasonLine(order, language);
  return language === 'ru'
    ? {
        subject: `Повар не сможет приготовить ${wishName(order, language)}: заказ снова открыт`,
        heading: 'К сожалению, повар отказался от заказа',
        paragraphs: [`Заказ ${order.number} снова принимает предложения. Выберите другого повара или отмените его.`, ...reason],
        details,
      }
    : {
        subject: `The cook can’t make ${wishName(order, language)}: it is open again`,
        heading: 'We are sorry: the cook has dropped your order',
        paragraphs: [`Order ${order.number} takes bids again. Choose another cook, or cancel it.`, ...reason],
        details,
      };
};
