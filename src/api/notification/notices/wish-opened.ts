/** The cook who was asked first will not cook it: now all cooks see it. */
import { news } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { wishFacts } from '../facts/order';
import { wishDetails } from '../rendering/bid-parts';

export default notice({
  ...news,
  rank: 705,
  events: ['order.opened'],
  title: { en: 'Your wish is open to all cooks', ru: 'Заказ открыт для всех поваров' },
  facts: wishFacts,
  shows: ({ order }, language) => ({ details: wishDetails(order, language) }),
  words: {
    en: (_facts, { wish }) => ({
      subject: `Your wish “${wish}” is open to all cooks`,
      heading: 'The cook whom you asked can’t take it',
      paragraphs: [`From now on every cook of the house sees “${wish}” and may bid on it.`],
    }),
    ru: (_facts, { wish }) => ({
      subject: `Ваш заказ «${wish}» открыт для всех поваров`,
      heading: 'Повар, к которому вы обратились, не может его взять',
      paragraphs: [`Теперь «${wish}» видят все повара и могут предложить свою цену.`],
    }),
  },
});
