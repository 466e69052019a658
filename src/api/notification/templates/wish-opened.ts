/** The cook who was asked first will not cook it: now all cooks see it. */
import type { Template } from '../rendering/letter';
import { wishDetails, wishName } from '../rendering/bid-parts';
import { orderOf } from '../rendering/order-letter';

export const wishOpened: Template = (facts, language) => {
  const order = orderOf(facts);
  const details = wishDetails(order, language);
  return language === 'ru'
    ? {
        subject: `Ваш заказ ${wishName(order, language)} открыт для всех поваров`,
        heading: 'Повар, к которому вы обратились, не может его взять',
        paragraphs: [`Теперь ${wishName(order, language)} видят все повара и могут предложить свою цену.`],
        details,
      }
    : {
        subject: `Your wish ${wishName(order, language)} is open to all cooks`,
        heading: 'The cook whom you asked can’t take it',
        paragraphs: [`From now on every cook of the house sees ${wishName(order, language)} and may bid on it.`],
        details,
      };
};
