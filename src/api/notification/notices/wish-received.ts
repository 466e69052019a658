/** A guest asks this cook first. */
import { isNewWish } from '#domain/notification/occasions';
import { work } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { wishFacts } from '../facts/order';
import { wishDetails } from '../rendering/bid-parts';

export default notice({
  ...work,
  rank: 715,
  events: ['order.placed'],
  to: ['addressee'],
  when: isNewWish,
  title: { en: 'A guest asks you to cook', ru: 'Гость просит вас приготовить' },
  facts: wishFacts,
  shows: ({ order }, language) => ({ details: wishDetails(order, language) }),
  words: {
    en: (_facts, { wish }) => ({
      subject: `You are asked to cook “${wish}”`,
      heading: 'A guest asks you first',
      paragraphs: ['Only you see this wish for now. Bid on it, or pass it on to the other cooks.'],
      brief: `A guest asks you first: “${wish}”.`,
    }),
    ru: (_facts, { wish }) => ({
      subject: `Вас просят приготовить «${wish}»`,
      heading: 'Гость обращается сначала к вам',
      paragraphs: ['Пока этот заказ видите только вы. Предложите цену или откажитесь, и его увидят другие повара.'],
      brief: `Гость обращается сначала к вам: «${wish}».`,
    }),
  },
});
