/** It is with the guest, who has it from the courier, the counter or the waiter: the receipt once more, now final. */
import { receipt } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { orderFacts } from '../facts/order';
import { boughtLines } from '../rendering/order-letter';

const HERE = {
  en: {
    delivery: (number: string) => `Your order ${number} has arrived`,
    pickup: (number: string) => `You have picked up your order ${number}`,
    dine_in: (number: string) => `Your order ${number} is served`,
  },
  ru: {
    delivery: (number: string) => `Заказ ${number} доставлен`,
    pickup: (number: string) => `Вы забрали заказ ${number}`,
    dine_in: (number: string) => `Заказ ${number} подан`,
  },
} as const;

export default notice({
  ...receipt,
  rank: 230,
  events: ['order.delivered'],
  title: { en: 'Your order is with you', ru: 'Заказ у вас' },
  facts: orderFacts,
  shows: ({ order }, language) => ({ lines: boughtLines(order, language) }),
  words: {
    en: ({ order: { number, fulfilment } }) => ({
      subject: HERE.en[fulfilment](number),
      heading: 'Enjoy your meal!',
      paragraphs: [`${HERE.en[fulfilment](number)}. Thank you for choosing us.`],
    }),
    ru: ({ order: { number, fulfilment } }) => ({
      subject: HERE.ru[fulfilment](number),
      heading: 'Приятного аппетита!',
      paragraphs: [`${HERE.ru[fulfilment](number)}. Спасибо, что выбрали нас.`],
    }),
  },
});
