/** Cooks bid on a guest's wish; the guest chooses one bid, as it stood when it was read; all others have lost. */
import { checkDigits } from '../currency';
import { DomainError, fieldError } from '../errors';
import { type Actor, type Machine, type Move } from '../machine';
import { type Minor } from '../money';
import { ORDER_MEANINGS, type OrderStatus } from '../order/order';
import { statusesOf, statusesWhere, statusTable, type StatusMeaning } from '../status-table';

interface BidMeaning extends StatusMeaning {
  /** It waits for the guest's answer. */
  isOpen: boolean;
  /** Its cook has the order. */
  isChosen: boolean;
}

export const BID_MEANINGS = statusTable<BidMeaning>()({
  pending: { isLive: true, isOpen: true, isChosen: false },
  accepted: { isLive: true, isOpen: false, isChosen: true },
  declined: { isLive: false, isOpen: false, isChosen: false },
  withdrawn: { isLive: false, isOpen: false, isChosen: false },
  expired: { isLive: false, isOpen: false, isChosen: false },
});
export type BidStatus = keyof typeof BID_MEANINGS;
export const BID_STATUSES = statusesOf(BID_MEANINGS);
/** They wait for an answer, or were given one that can still be taken back. */
export const LIVE_BIDS = statusesWhere(BID_MEANINGS, { isLive: true });
export const OPEN_BIDS = statusesWhere(BID_MEANINGS, { isOpen: true });
export type BidParty = 'customer' | 'cook' | 'staff' | 'job';

export interface BidRow {
  status: BidStatus;
  customer: number | null;
  cook: number | null;
  /** Rises with every edit. */
  version: number;
  reason: string | null;
}

const choosers = ['customer', 'staff'] as const;
const moves: Move<BidStatus, BidParty, BidRow>[] = [
  { verb: 'accept', from: 'pending', to: 'accepted', by: choosers },
  { verb: 'decline', from: 'pending', to: 'declined', by: choosers, keepsReason: true },
  { verb: 'withdraw', from: 'pending', to: 'withdrawn', by: ['cook', 'staff'], keepsReason: true },
  { verb: 'expire', from: 'pending', to: 'expired', by: ['job'] },
  { verb: 'drop', from: 'accepted', to: 'withdrawn', by: ['cook', 'staff'], keepsReason: true },
];

export const bidMachine: Machine<BidStatus, BidParty, BidRow, BidMeaning> = {
  noun: 'bid',
  initial: 'pending',
  meanings: BID_MEANINGS,
  predicates: { bids_live_once: { isLive: true }, bids_one_winner: { isChosen: true } },
  moves,
  partiesOf,
  reasonField: 'reason',
  frozen: ['order', 'customer', 'cook', 'price', 'currency', 'message', 'readyAt', 'version', 'lostTo'],
  refuseCreate: 'bid.made_by_its_cook',
  refuseDelete: 'bid.never_deleted',
};

function partiesOf(bid: BidRow, actor: Actor): BidParty[] {
  if (actor.kind === 'job') return ['job'];
  const isOne = (id: number | null): boolean => actor.kind === 'user' && id !== null && id === actor.id;
  const isStaff = actor.kind === 'panel' || actor.roles.includes('staff');
  return [
    ...(isStaff ? (['staff'] as const) : []),
    ...(isOne(bid.customer) ? (['customer'] as const) : []),
    ...(isOne(bid.cook) ? (['cook'] as const) : []),
  ];
}

export interface Offer {
  price: Minor;
  currency: string;
  readyAt: Date;
  /** When the guest wants it. */
  wantedAt: Date;
}

/** So much later than it is wanted a cook may still offer; the guest decides. */
const LATE_MINUTES = 60;

/** @throws DomainError `bid.price_not_positive`, `bid.ready_in_past`, `bid.ready_too_late`: naming the field. */
export function checkOffer({ price, currency, readyAt, wantedAt }: Offer, now: Date): void {
  if (price <= 0) throw fieldError('bid.price_not_positive', 'price');
  checkDigits(price, currency, 'price');
  if (readyAt <= now) throw fieldError('bid.ready_in_past', 'readyAt');
  if (readyAt.getTime() > wantedAt.getTime() + LATE_MINUTES * 60_000)
    throw fieldError('bid.ready_too_late', 'readyAt', { wanted: wantedAt.toISOString(), minutes: LATE_MINUTES });
}

/** @throws DomainError `bid.no_longer_editable`: what was chosen or is over stays as it was. */
export function checkEditable({ status }: Pick<BidRow, 'status'>): void {
  if (!BID_MEANINGS[status].isOpen) throw new DomainError('bid.no_longer_editable', { status });
}

/** @throws DomainError `bid.drop_its_order`: whoever was chosen drops the order, with a reason. */
export function checkWithdrawable({ status }: Pick<BidRow, 'status'>): void {
  if (BID_MEANINGS[status].isChosen) throw new DomainError('bid.drop_its_order');
}

/** @throws DomainError `bid.changed` with the version of now when the guest has read an older one. */
export function checkVersion({ version }: Pick<BidRow, 'version'>, seen: number): void {
  if (version !== seen) throw new DomainError('bid.changed', { version, seen });
}

/** @throws DomainError `bid.cook_gone`: nobody is given to a cook who has left or is suspended. */
export function checkCookIsThere(isApproved: boolean): void {
  if (!isApproved) throw new DomainError('bid.cook_gone');
}

/** What becomes of a bid when its order has got there; null = it stays. */
export function fateOf(bid: BidStatus, order: OrderStatus): BidStatus | null {
  const isOpen = ORDER_MEANINGS[order].phase === 'asked';
  if (BID_MEANINGS[bid].isChosen) return isOpen ? 'withdrawn' : null;
  if (!BID_MEANINGS[bid].isOpen || isOpen) return null;
  return order === 'expired' ? 'expired' : 'declined';
}
