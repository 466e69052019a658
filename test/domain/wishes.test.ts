/** When a wish takes bids and from whom; what becomes of bids; who may move one from where to where. */
import {
  BID_STATUSES,
  bidMachine,
  checkEditable,
  checkOffer,
  checkVersion,
  checkWithdrawable,
  fateOf,
  type BidRow,
  type BidStatus,
} from '#domain/bid/bid';
import { decideMove, legalMoves, type Actor } from '#domain/machine';
import { ORDER_STATUSES, orderMachine, type OrderRow } from '#domain/order/order';
import { saleOf } from '#domain/sales/sales';
import { areBidsOver, bidsUntilOf, checkBiddable, checkWishChange, reopenedUntil, type Wish } from '#domain/order/wish';
import { ACTORS } from './actors';
import { codeOf, NOON, refusal } from './dishes';

const HOUR = 3_600_000;
const at = (hours: number): Date => new Date(NOON.getTime() + hours * HOUR);
const bid = (status: BidStatus): BidRow => ({ status, customer: 1, cook: 2, version: 1, reason: null });
const wish = (facts: Partial<Wish> = {}): Wish => ({
  kind: 'custom',
  status: 'placed',
  customer: 1,
  addressedTo: null,
  wantedAt: at(48),
  bidsUntil: at(24),
  ...facts,
});

describe('a bid', () => {
  const choosers = ['customer', 'staff', 'panel'];
  const TABLE: Record<string, string[]> = {
    'pending → accepted': choosers,
    'pending → declined': choosers,
    'pending → withdrawn': ['cook', 'staff', 'panel'],
    'pending → expired': ['job'],
    'accepted → withdrawn': ['cook', 'staff', 'panel'],
  };
  const triples = BID_STATUSES.flatMap((from) =>
    BID_STATUSES.filter((to) => to !== from).flatMap((to) => Object.keys(ACTORS).map((who) => [from, to, who] as const)),
  );

  it.each(triples)('%s → %s by %s goes as the table says', (from, to, who) => {
    const listed = TABLE[`${from} → ${to}`];
    const expected = listed ? (listed.includes(who) ? null : 'bid.move_not_yours') : 'bid.illegal_transition';
    expect(codeOf(() => decideMove(bidMachine, { row: bid(from), to, actor: ACTORS[who] as Actor, reason: null, now: NOON }))).toBe(
      expected,
    );
  });

  it('is for money, and for a moment to come', () => {
    expect(codeOf(() => checkOffer({ price: 10, currency: 'EUR', readyAt: at(1), wantedAt: at(1) }, NOON))).toBeNull();
    expect(refusal(() => checkOffer({ price: 0, currency: 'EUR', readyAt: at(1), wantedAt: at(1) }, NOON))).toMatchObject({
      code: 'bid.price_not_positive',
    });
    expect(refusal(() => checkOffer({ price: 10, currency: 'EUR', readyAt: NOON, wantedAt: at(1) }, NOON))).toMatchObject({
      code: 'bid.ready_in_past',
    });
    expect(codeOf(() => checkOffer({ price: 10, currency: 'EUR', readyAt: at(3), wantedAt: at(2) }, NOON))).toBeNull();
    expect(refusal(() => checkOffer({ price: 10, currency: 'EUR', readyAt: at(3.01), wantedAt: at(2) }, NOON))).toMatchObject({
      code: 'bid.ready_too_late',
    });
  });

  it('is edited and taken back while it waits; who was chosen drops the order instead', () => {
    for (const status of BID_STATUSES) {
      expect(codeOf(() => checkEditable(bid(status)))).toBe(status === 'pending' ? null : 'bid.no_longer_editable');
      expect(codeOf(() => checkWithdrawable(bid(status)))).toBe(status === 'accepted' ? 'bid.drop_its_order' : null);
    }
  });

  it('is chosen in the version that was read', () => {
    expect(codeOf(() => checkVersion({ version: 2 }, 2))).toBeNull();
    for (const seen of [1, 3])
      expect(refusal(() => checkVersion({ version: 2 }, seen))).toMatchObject({ code: 'bid.changed', details: { version: 2, seen } });
  });

  it('shares the fate of its order', () => {
    for (const order of ORDER_STATUSES) {
      expect(fateOf('pending', order)).toBe(order === 'placed' ? null : order === 'expired' ? 'expired' : 'declined');
      expect(fateOf('accepted', order)).toBe(order === 'placed' ? 'withdrawn' : null);
      for (const over of ['declined', 'withdrawn', 'expired'] as const) expect(fateOf(over, order)).toBeNull();
    }
  });
});

describe('a wish', () => {
  it('takes bids until a moment between now and the wanted one; left out, two days or half of the way', () => {
    const until = (hours: number) => codeOf(() => bidsUntilOf({ wantedAt: at(48), bidsUntil: at(hours) }, NOON));
    expect([until(0), until(0.1), until(47.9), until(48)]).toEqual(['wish.bids_end_in_past', null, null, 'wish.bids_end_too_late']);
    expect(bidsUntilOf({ wantedAt: at(10), bidsUntil: null }, NOON)).toEqual(at(5));
    expect(bidsUntilOf({ wantedAt: at(240), bidsUntil: null }, NOON)).toEqual(at(48));
  });

  it('is over at that very moment', () => {
    expect([areBidsOver(wish(), new Date(at(24).getTime() - 1)), areBidsOver(wish(), at(24))]).toEqual([false, true]);
  });

  it.each([
    ['an approved cook', {}, { id: 2, isApproved: true }, null],
    ['the cook who was asked', { addressedTo: 2 }, { id: 2, isApproved: true }, null],
    ['a cook when another was asked', { addressedTo: 6 }, { id: 2, isApproved: true }, 'request.not_found'],
    ['a cook who is not approved', {}, { id: 2, isApproved: false }, 'bid.cook_not_approved'],
    ['a cook on the own wish', { customer: 2 }, { id: 2, isApproved: true }, 'bid.own_wish'],
    ['a cook on an order from the menu', { kind: 'menu' }, { id: 2, isApproved: true }, 'request.not_found'],
    ['a cook when it is decided', { status: 'accepted' }, { id: 2, isApproved: true }, 'wish.not_open'],
    ['a cook while the guest is blocked', { isGuestThere: false }, { id: 2, isApproved: true }, 'wish.guest_gone'],
    ['a cook who comes too late', { bidsUntil: NOON }, { id: 2, isApproved: true }, 'wish.bids_closed'],
  ] as const)('answers the bid of %s', (_, facts, cook, code) => {
    expect(codeOf(() => checkBiddable({ isGuestThere: true, ...wish(), ...(facts as Partial<Wish>) }, cook, NOON))).toBe(code);
  });

  it('that was dropped takes bids for half of the time that is left, or as long as it did', () => {
    expect(reopenedUntil({ wantedAt: at(48), bidsUntil: at(24) }, at(2))).toEqual(at(25));
    expect(reopenedUntil({ wantedAt: at(48), bidsUntil: at(47) }, at(2))).toEqual(at(47));
    expect(reopenedUntil({ wantedAt: at(48), bidsUntil: at(24) }, at(40))).toEqual(at(44));
    expect(reopenedUntil({ wantedAt: at(48), bidsUntil: at(24) }, at(50))).toEqual(at(50));
  });

  it('keeps its time and place once cooks have bid, and its time always', () => {
    const change = (facts: Omit<Parameters<typeof checkWishChange>[1], 'bids'>, bids = 0) =>
      codeOf(() => checkWishChange(wish(), { ...facts, bids }, NOON));
    expect([change({ wantedAt: at(30) }), change({ delivery: {} }), change({}, 1)]).toEqual([null, null, null]);
    expect([change({ wantedAt: at(30) }, 1), change({ delivery: {} }, 1)]).toEqual(['wish.has_bids', 'wish.has_bids']);
    expect([change({ wantedAt: null }), change({ wantedAt: at(24) }), change({ wantedAt: at(-1) }), change({ wantedAt: at(1.9) })]).toEqual(
      ['wish.time_missing', 'wish.wanted_too_soon', 'order.wanted_in_past', 'wish.too_little_time'],
    );
  });

  it('is accepted by its guest, and only together with a cook', () => {
    const order: OrderRow = {
      kind: 'custom',
      status: 'placed',
      fulfilment: 'delivery',
      customer: 1,
      cook: null,
      cancelReason: null,
      deliveredAt: null,
    };
    const accept = (who: string, row: OrderRow) =>
      codeOf(() => decideMove(orderMachine, { row, to: 'accepted', actor: ACTORS[who] as Actor, reason: null, now: NOON }));
    expect([accept('customer', order), accept('staff', order)]).toEqual(['order.move_not_yours', 'wish.bid_missing']);
    const chosen = { ...order, cook: 2 };
    expect(['customer', 'staff', 'panel', 'another customer', 'another cook'].map((who) => accept(who, chosen))).toEqual([
      null,
      null,
      null,
      'order.move_not_yours',
      'order.move_not_yours',
    ]);
    expect(accept('customer', { ...chosen, kind: 'menu' })).toBe('order.move_not_yours');
    expect(legalMoves(orderMachine, order, ACTORS.panel as Actor).map(({ to }) => to)).toEqual(['rejected', 'cancelled']);
  });

  it('counts for the takings when it is delivered, and never else', () => {
    const sale = (name: string) => saleOf({ name, payload: { kind: 'custom', from: null } });
    expect(['order.placed', 'order.delivered', 'order.cancelled', 'order.expired'].map(sale)).toEqual([null, 'sold', null, null]);
    expect(saleOf({ name: 'order.delivered', payload: { kind: 'menu', from: 'ready' } })).toBeNull();
  });
});
