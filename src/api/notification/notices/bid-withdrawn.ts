/** A cook has taken a bid back before it was chosen. */
import { isPending } from '#domain/notification/occasions';
import { news } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { bidFacts } from '../facts/bid';

export default notice({
  ...news,
  rank: 625,
  events: ['bid.withdrawn'],
  when: isPending,
  title: { en: 'A bid was withdrawn', ru: 'Предложение отозвано' },
  facts: bidFacts,
  words: {
    en: (_facts, { cook, wish, reason }) => ({
      subject: `${cook} took the bid on “${wish}” back`,
      heading: 'A bid was withdrawn',
      paragraphs: [`${cook} can’t cook “${wish}”. Your wish stays open for other bids.`, reason && `The reason: ${reason}`],
    }),
    ru: (_facts, { cook, wish, reason }) => ({
      subject: `${cook} отзывает предложение на «${wish}»`,
      heading: 'Предложение отозвано',
      paragraphs: [`${cook} не сможет приготовить «${wish}». Ваш заказ остаётся открытым для других.`, reason && `Причина: ${reason}`],
    }),
  },
});
