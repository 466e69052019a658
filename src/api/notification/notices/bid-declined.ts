/** A bid was not chosen. */
import { work } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { bidFacts } from '../facts/bid';
import type { OrderFacts } from '../facts/read-order';

export default notice({
  ...work,
  isUrgent: false,
  rank: 610,
  events: ['bid.declined'],
  to: ['cook'],
  title: { en: 'Your bid was not chosen', ru: 'Ваше предложение не выбрано' },
  facts: bidFacts,
  words: {
    en: ({ bid, order }, { wish, reason }) => ({
      subject: `Your bid on “${wish}” was not chosen`,
      heading: 'This time it was not you',
      paragraphs: [
        bid.isBeaten
          ? `The guest chose another cook for “${wish}”.`
          : isOff(order)
            ? `The wish “${wish}” was cancelled.`
            : `The guest declined your bid on “${wish}”.`,
        reason && `The reason: ${reason}`,
      ],
    }),
    ru: ({ bid, order }, { wish, reason }) => ({
      subject: `Ваше предложение на «${wish}» не выбрано`,
      heading: 'На этот раз выбрали не вас',
      paragraphs: [
        bid.isBeaten
          ? `Гость выбрал другого повара: «${wish}».`
          : isOff(order)
            ? `Заказ «${wish}» отменён.`
            : `Гость отклонил ваше предложение на «${wish}».`,
        reason && `Причина: ${reason}`,
      ],
    }),
  },
});

const isOff = ({ status }: OrderFacts): boolean => status === 'cancelled' || status === 'rejected';
