/** What bids bring along: their choice under the lock of the wish, and their fate when the wish moves. */
import { DomainError } from '#domain/errors';
import { declaring } from '#platform/registry';
import { checkBidChoice } from './checks/bid-choice';
import { awardWish, lockItsWish } from './hooks/award-wish';
import { settleBids } from './hooks/settle-bids';
import { openWishesOfGoneCooks } from './jobs/open-wishes';
import { bidsOfPerson } from './person';

export default declaring('bid', {
  types: {
    'api::bid.bid': { checks: { update: checkBidChoice }, hooks: { lock: lockItsWish, after: awardWish } },
    'api::order.order': { hooks: { after: settleBids } },
  },
  refusals: {
    bids_live_once: () => new DomainError('bid.already_made'),
    bids_one_winner: () => new DomainError('wish.not_open', { status: 'accepted' }),
  },
  jobs: { openWishes: { everySeconds: 60, run: openWishesOfGoneCooks } },
  person: bidsOfPerson,
});
