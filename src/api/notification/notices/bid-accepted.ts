/** The cook was chosen: everything that is needed to cook and to bring it. */
import { work } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { bidFacts } from '../facts/bid';
import { wishDetails } from '../rendering/bid-parts';
import { servingDetails } from '../rendering/order-letter';

export default notice({
  ...work,
  rank: 600,
  events: ['bid.accepted'],
  to: ['cook'],
  title: { en: 'Your bid was chosen', ru: 'Ваше предложение выбрано' },
  facts: bidFacts,
  alsoNames: ['guest'],
  shows: ({ order }, language) => ({
    details: [...wishDetails({ ...order, wantedAt: null, bidsUntil: null }, language), ...servingDetails(order, language, 'house')],
  }),
  words: {
    en: (_facts, { number, wish, guest, price }) => ({
      subject: `You were chosen: “${wish}” for ${price}`,
      heading: `Order ${number} is yours`,
      paragraphs: [`${guest} chose your bid on “${wish}”. You are paid after receipt.`],
      brief: `You were chosen: “${wish}” for ${price}.`,
    }),
    ru: (_facts, { number, wish, guest, price }) => ({
      subject: `Вас выбрали: «${wish}» за ${price}`,
      heading: `Заказ ${number} — ваш`,
      paragraphs: [`${guest} выбирает ваше предложение на «${wish}». Оплата — после получения.`],
      brief: `Вас выбрали: «${wish}» за ${price}.`,
    }),
  },
});
