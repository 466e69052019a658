/** What can be done with bids; every method is one transaction under the lock of the order. */
import { factories, type Core } from '@strapi/strapi';
import { serviceGetter } from '#platform/actions/services';
import { actorOf } from '#platform/actions/actor';
import { isStaff } from '#platform/actions/caller';
import { clock } from '#platform/clock';
import { mayBuy, mayCook, maySell } from '#domain/account/standing';
import { checkEditable, checkOffer, checkVersion, checkWithdrawable, LIVE_BIDS, type BidStatus } from '#domain/bid/bid';
import { bidPayload } from '#domain/bid/events';
import { DomainError } from '#domain/errors';
import { toMinor } from '#domain/money';
import { checkBiddable, checkOpen } from '#domain/order/wish';
import { emit } from '#platform/events/emit';
import { create, write } from '#platform/documents/door';
import { move } from '#platform/documents/moves';
import { inTransaction, lockDocument, type Trx } from '#platform/postgres/rows';
import type { BidView, NewBid } from '../actions/bid-fields';
import { standingOf } from '../../profile/rows/standing';
import { openToAll } from '../hooks/open-to-all';
import { BID, lockBid, lockWish, type StoredWish } from '../rows/lock-bids';
import { bidsOfCook, bidsOnOrder, readBid } from '../rows/read-bids';

const service = ({ strapi }: { strapi: Core.Strapi }) => {
  const step = async (trx: Trx, documentId: string, to: BidStatus, reason: string | null): Promise<BidView> => {
    await move(strapi, BID, documentId, { to, reason });
    return readBid(trx, documentId);
  };

  return {
    /** @throws DomainError of `checkBiddable` and `checkOffer`, or `bid.already_made` naming the first one. */
    make: (order: string, cook: number, { price, message = null, readyAt }: NewBid): Promise<BidView> =>
      inTransaction(strapi, async (trx) => {
        const now = clock.now();
        const wish = await lockWish(strapi, trx, order);
        const bidder = { id: cook, isApproved: mayCook(await standingOf(trx, cook)) };
        checkBiddable({ ...wish, ...(await aroundIt(trx, wish)) }, bidder, now);
        checkOffer({ price: toMinor(price), currency: wish.currency, readyAt, wantedAt: wish.wantedAt }, now);
        const live = await liveBid(trx, wish.id, cook);
        if (live) throw new DomainError('bid.already_made', { bid: live });
        const data = { order: wish.id, customer: wish.customer, cook, price, currency: wish.currency, message, readyAt, version: 1 };
        const made = await create(strapi, BID, data);
        return readBid(trx, made.documentId);
      }),

    /** The guest and the staff see all bids, a cook the own ones. */
    ofOrder: (order: string): Promise<BidView[]> =>
      inTransaction(strapi, async (trx) => {
        const wish = await trx('orders').where({ document_id: order }).first<{ id: number; customer_id: number } | undefined>();
        const { id: me, roles } = actorOf(strapi);
        const seesAll = isStaff(strapi) || wish?.customer_id === me;
        if (!wish || (!seesAll && !roles.includes('cook'))) throw new DomainError('request.not_found');
        return bidsOnOrder(trx, wish.id, seesAll ? null : me);
      }),

    ofCook: (cook: number, page: { page: number; pageSize: number }): Promise<{ bids: BidView[]; total: number }> =>
      inTransaction(strapi, (trx) => bidsOfCook(trx, cook, page)),

    /** An edit raises the version: whoever has read the old one can't accept the new one unseen. */
    change: (documentId: string, change: Partial<NewBid>): Promise<BidView> =>
      inTransaction(strapi, async (trx) => {
        const now = clock.now();
        const { wish, bid } = await lockBid(strapi, trx, documentId);
        checkEditable(bid);
        checkOpen(wish, now);
        const price = change.price === undefined ? bid.price : toMinor(change.price);
        checkOffer({ price, currency: bid.currency, readyAt: change.readyAt ?? bid.readyAt, wantedAt: wish.wantedAt }, now);
        await write(strapi, BID, documentId, { ...change, version: bid.version + 1 });
        const changed = (await lockDocument(strapi, trx, BID, documentId)) ?? bid;
        await emit(strapi, 'bid.changed', { subject: documentId, payload: bidPayload(changed) });
        return readBid(trx, documentId);
      }),

    /** The others are declined, the cook gets the order: see `checks/`. @throws DomainError of `checkOpen` and `checkVersion`. */
    accept: (documentId: string, version: number): Promise<BidView> =>
      inTransaction(strapi, async (trx) => {
        const { wish, bid } = await lockBid(strapi, trx, documentId);
        checkOpen(wish, clock.now());
        checkVersion(bid, version);
        return step(trx, documentId, 'accepted', null);
      }),

    decline: (documentId: string, reason: string | null): Promise<BidView> =>
      inTransaction(strapi, (trx) => step(trx, documentId, 'declined', reason)),

    withdraw: (documentId: string, reason: string | null): Promise<BidView> =>
      inTransaction(strapi, async (trx) => {
        checkWithdrawable((await lockBid(strapi, trx, documentId)).bid);
        return step(trx, documentId, 'withdrawn', reason);
      }),

    /** The cook who was asked first says no: the wish is open to all. */
    pass: (order: string, cook: number): Promise<void> =>
      inTransaction(strapi, async (trx) => {
        const wish = await lockWish(strapi, trx, order);
        if (wish.addressedTo !== cook) throw new DomainError('request.not_found');
        checkOpen(wish, clock.now());
        const live = await liveBid(trx, wish.id, cook);
        if (live) throw new DomainError('bid.already_made', { bid: live });
        await openToAll(strapi, trx, wish);
      }),
  };
};

/** Who is still asked first, and whether its guest may still buy. */
const aroundIt = async (trx: Trx, { addressedTo, customer }: StoredWish) => ({
  addressedTo: maySell(await standingOf(trx, addressedTo)) ? addressedTo : null,
  isGuestThere: mayBuy(await standingOf(trx, customer)),
});

async function liveBid(trx: Trx, order: number, cook: number): Promise<string | null> {
  const bid = await trx('bids')
    .where({ order_id: order, cook_id: cook })
    .whereIn('status', [...LIVE_BIDS])
    .first<{ document_id: string } | undefined>('document_id');
  return bid?.document_id ?? null;
}

declare module '#platform/actions/services' {
  interface Services {
    [BID]: ReturnType<typeof service>;
  }
}
export const bids = serviceGetter(BID);
export default factories.createCoreService(BID, service);
