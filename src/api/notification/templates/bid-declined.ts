/** A bid was not chosen. */
import type { Template } from '../rendering/letter';
import { bidOf, bidReason, wishName } from '../rendering/bid-parts';
import { orderOf } from '../rendering/order-letter';

export const bidDeclined: Template = (facts, language) => {
  const order = orderOf(facts);
  const bid = bidOf(facts);
  const isOff = order.status === 'cancelled' || order.status === 'rejected';
  return language === 'ru'
    ? {
        subject: `Ваше предложение на ${wishName(order, language)} не выбрано`,
        heading: 'На этот раз выбрали не вас',
        paragraphs: [
          bid.isBeaten
            ? `Гость выбрал другого повара: ${wishName(order, language)}.`
            : isOff
              ? `Заказ ${wishName(order, language)} отменён.`
              : `Гость отклонил ваше предложение на ${wishName(order, language)}.`,
          ...bidReason(bid, language),
        ],
      }
    : {
        subject: `Your bid on ${wishName(order, language)} was not chosen`,
        heading: 'This time it was not you',
        paragraphs: [
          bid.isBeaten
            ? `The guest chose another cook for ${wishName(order, language)}.`
            : isOff
              ? `The wish ${wishName(order, language)} was cancelled.`
              : `The guest declined your bid on ${wishName(order, language)}.`,
          ...bidReason(bid, language),
        ],
      };
};
