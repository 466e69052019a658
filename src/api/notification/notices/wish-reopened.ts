/** The cook has dropped the order: it is open to bids again. */
import { isDropped } from '#domain/notification/occasions';
import { important } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { wishFacts } from '../facts/order';
import { wishDetails } from '../rendering/bid-parts';

export default notice({
  ...important,
  rank: 720,
  events: ['order.placed'],
  when: isDropped,
  title: { en: 'A cook has dropped your order', ru: 'Повар отказался от заказа' },
  facts: wishFacts,
  alsoNames: ['reason'],
  shows: ({ order }, language) => ({ details: wishDetails(order, language) }),
  words: {
    en: (_facts, { number, wish, reason }) => ({
      subject: `The cook can’t make “${wish}”: it is open again`,
      heading: 'We are sorry: the cook has dropped your order',
      paragraphs: [`Order ${number} takes bids again. Choose another cook, or cancel it.`, reason && `The reason: ${reason}`],
    }),
    ru: (_facts, { number, wish, reason }) => ({
      subject: `Повар не сможет приготовить «${wish}»: заказ снова открыт`,
      heading: 'К сожалению, повар отказался от заказа',
      paragraphs: [
        `Заказ ${number} снова принимает предложения. Выберите другого повара или отмените его.`,
        reason && `Причина: ${reason}`,
      ],
    }),
  },
});
