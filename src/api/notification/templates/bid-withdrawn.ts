/** A cook has taken a bid back before it was chosen. */
import type { Template } from '../rendering/letter';
import { bidOf, bidReason, wishName } from '../rendering/bid-parts';
import { orderOf } from '../rendering/order-letter';

export const bidWithdrawn: Template = (facts, language) => {
  const order = orderOf(facts);
  const bid = bidOf(facts);
  return language === 'ru'
    ? {
        subject: `${bid.cook} отзывает предложение на ${wishName(order, language)}`,
        heading: 'Предложение отозвано',
        paragraphs: [
          `${bid.cook} не сможет приготовить ${wishName(order, language)}. Ваш заказ остаётся открытым для других.`,
          ...bidReason(bid, language),
        ],
      }
    : {
        subject: `${bid.cook} took the bid on ${wishName(order, language)} back`,
        heading: 'A bid was withdrawn',
        paragraphs: [
          `${bid.cook} can’t cook ${wishName(order, language)}. Your wish stays open for other bids.`,
          ...bidReason(bid, language),
        ],
      };
};
