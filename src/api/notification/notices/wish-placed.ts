/** The guest's wish is out: cooks answer now. */
import { isNewWish } from '#domain/notification/occasions';
import { receipt } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { wishFacts } from '../facts/order';
import { wishDetails } from '../rendering/bid-parts';

export default notice({
  ...receipt,
  rank: 710,
  events: ['order.placed'],
  when: isNewWish,
  title: { en: 'We have your wish', ru: 'Ваш заказ размещён' },
  facts: wishFacts,
  shows: ({ order }, language) => ({ details: wishDetails(order, language) }),
  words: {
    en: ({ name }, { number, wish }) => ({
      subject: `We have your wish ${number}: “${wish}”`,
      heading: 'Your wish is with the cooks',
      paragraphs: [
        `${name}, cooks see your wish “${wish}” now. We tell you about each bid; you choose one, and pay after receipt.`,
        'Nobody sees your address and phone before that, and then only the cook whom you chose.',
      ],
      brief: `Cooks see your wish “${wish}” now. We tell you about each bid.`,
    }),
    ru: ({ name }, { number, wish }) => ({
      subject: `Ваш заказ ${number} размещён: «${wish}»`,
      heading: 'Ваш заказ увидели повара',
      paragraphs: [
        `${name}, повара уже видят ваш заказ «${wish}». Мы сообщим о каждом предложении; вы выберете одно и заплатите после получения.`,
        'Адрес и телефон до этого не видит никто, а потом — только выбранный вами повар.',
      ],
      brief: `Повара видят ваш заказ «${wish}». Сообщим о каждом предложении.`,
    }),
  },
});
