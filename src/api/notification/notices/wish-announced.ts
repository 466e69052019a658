/** A wish that every cook may bid on: new, passed on by whoever was asked first, or dropped by its cook. */
import { isWish } from '#domain/notification/occasions';
import { tidings } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { wishFacts } from '../facts/order';
import { wishDetails } from '../rendering/bid-parts';

export default notice({
  ...tidings,
  rank: 716,
  events: ['order.placed', 'order.opened'],
  to: ['cooks'],
  when: isWish,
  sparesDoer: true,
  title: { en: 'A new wish to bid on', ru: 'Новый заказ для предложений' },
  facts: wishFacts,
  shows: ({ order }, language) => ({ details: wishDetails(order, language) }),
  words: {
    en: (_facts, { wish }) => ({
      subject: `A guest wishes “${wish}”`,
      heading: 'A wish is open to bids',
      paragraphs: [`A guest looks for a cook: “${wish}”. Bid on it while it is open.`],
      brief: `A guest looks for a cook: “${wish}”.`,
    }),
    ru: (_facts, { wish }) => ({
      subject: `Гость хочет «${wish}»`,
      heading: 'Заказ ждёт предложений',
      paragraphs: [`Гость ищет повара: «${wish}». Предложите цену, пока заказ открыт.`],
      brief: `Гость ищет повара: «${wish}».`,
    }),
  },
});
