/** Facts of a bid, and of the wish it is for. */
import { priceOf } from '../rendering/bid-parts';
import { factSet } from './fact-set';
import { orderValues } from './order';
import { MARKED_WISH, WISH } from './order-samples';
import { readBidFacts, type BidFacts, type BidOnWish } from './read-bid';

const BID: BidFacts = {
  price: 45,
  currency: 'EUR',
  message: 'With real cream',
  readyAt: '2027-03-27T16:30:00.000Z',
  reason: 'It is too far',
  cook: 'Galina',
  isBeaten: false,
};

export const bidFacts = factSet({
  read: (trx, { subject }) => readBidFacts(trx, subject),
  values: ({ bid, order }: BidOnWish, language) => ({
    ...orderValues(order, language),
    cook: bid.cook,
    price: priceOf(bid, language),
    reason: bid.reason ?? '',
  }),
  placeholders: ['number', 'title', 'cook', 'price', 'reason'],
  sample: { order: WISH, bid: BID },
  marks: { order: MARKED_WISH, bid: { ...BID, cook: '{cook}', price: 7919, reason: '{reason}' } },
});
