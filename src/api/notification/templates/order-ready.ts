/** Ready: what the guest does now depends on how the order is served. */
import type { Template } from '../rendering/letter';
import { orderOf, servingDetails } from '../rendering/order-letter';

const NEXT = {
  en: {
    delivery: 'It will leave for your address in a moment.',
    pickup: 'You can pick it up now.',
    dine_in: 'It comes to your table now.',
  },
  ru: { delivery: 'Скоро он отправится к вам.', pickup: 'Его можно забирать.', dine_in: 'Сейчас его принесут.' },
} as const;

export const orderReady: Template = (facts, language) => {
  const order = orderOf(facts);
  const next = NEXT[language][order.fulfilment];
  const details = servingDetails(order, language, 'guest');
  return language === 'ru'
    ? { subject: `Заказ ${order.number} готов`, heading: 'Ваш заказ готов', paragraphs: [`Заказ ${order.number} готов. ${next}`], details }
    : {
        subject: `Your order ${order.number} is ready`,
        heading: 'Your order is ready',
        paragraphs: [`Your order ${order.number} is ready. ${next}`],
        details,
      };
};
