/** A wish is an order that no menu has: it is open to bids until a moment before it is wanted, for every approved cook, or first for the one who was asked. */
import { DomainError, fieldError } from '../errors';
import { ORDER_MEANINGS, type OrderRow, type OrderStatus } from './order';
import { checkWantedAt } from './wanted-time';

/** Long enough for cooks to see it, short enough for the guest to hear. */
const BIDDING_HOURS = 48;
const HOUR = 3_600_000;

export interface Wish extends Pick<OrderRow, 'kind' | 'customer'> {
  status: OrderStatus;
  /** The cook who was asked first and can still be asked; null = open to all. */
  addressedTo: number | null;
  wantedAt: Date;
  bidsUntil: Date;
}

export interface BiddableWish extends Wish {
  isGuestThere: boolean;
}

export interface Bidder {
  id: number;
  isApproved: boolean;
}

/** Cooks need time to see it, to bid, and to cook. */
const LEAD_HOURS = 2;

/** @throws DomainError `wish.too_little_time`, or of `checkWantedAt`. */
export function checkWishTime(wantedAt: Date, now: Date): void {
  checkWantedAt(wantedAt, now);
  if (wantedAt.getTime() < now.getTime() + LEAD_HOURS * HOUR) throw fieldError('wish.too_little_time', 'wantedAt', { hours: LEAD_HOURS });
}

/** When the bids end where the guest does not say it: after two days, or half-way to the wanted moment. */
const usualBidsUntil = (wantedAt: Date, now: Date): Date =>
  new Date(Math.min(now.getTime() + BIDDING_HOURS * HOUR, now.getTime() + (wantedAt.getTime() - now.getTime()) / 2));

/** @throws DomainError `wish.bids_end_in_past`, `wish.bids_end_too_late`: naming `bidsUntil`. */
export function bidsUntilOf({ wantedAt, bidsUntil }: { wantedAt: Date; bidsUntil: Date | null }, now: Date): Date {
  if (!bidsUntil) return usualBidsUntil(wantedAt, now);
  if (bidsUntil <= now) throw fieldError('wish.bids_end_in_past', 'bidsUntil');
  if (bidsUntil >= wantedAt) throw fieldError('wish.bids_end_too_late', 'bidsUntil');
  return bidsUntil;
}

/** A wish whose cook has dropped it takes bids again: at least for half of the time that is left. */
export const reopenedUntil = ({ wantedAt, bidsUntil }: Pick<Wish, 'wantedAt' | 'bidsUntil'>, now: Date): Date =>
  new Date(Math.max(bidsUntil.getTime(), now.getTime() + Math.max(0, wantedAt.getTime() - now.getTime()) / 2));

export const areBidsOver = ({ bidsUntil }: Pick<Wish, 'bidsUntil'>, now: Date): boolean => now >= bidsUntil;

/** @throws DomainError `wish.not_open` when it is decided, `wish.bids_closed` when its time is over. */
export function checkOpen(wish: Pick<Wish, 'status' | 'bidsUntil'>, now: Date): void {
  if (ORDER_MEANINGS[wish.status].phase !== 'asked') throw new DomainError('wish.not_open', { status: wish.status });
  if (areBidsOver(wish, now)) throw new DomainError('wish.bids_closed', { until: wish.bidsUntil.toISOString() });
}

/**
 * May this cook bid on it now? What the cook can't see is not there.
 * @throws DomainError `request.not_found`, `bid.own_wish`, `bid.cook_not_approved`, `wish.guest_gone`, or of `checkOpen`.
 */
export function checkBiddable(wish: BiddableWish, cook: Bidder, now: Date): void {
  if (wish.kind !== 'custom' || (wish.addressedTo !== null && wish.addressedTo !== cook.id)) throw new DomainError('request.not_found');
  if (wish.customer === cook.id) throw new DomainError('bid.own_wish');
  if (!cook.isApproved) throw new DomainError('bid.cook_not_approved');
  if (!wish.isGuestThere) throw new DomainError('wish.guest_gone');
  checkOpen(wish, now);
}

export interface WishChange {
  wantedAt?: Date | null | undefined;
  delivery?: object | undefined;
  /** How many bids wait for an answer. */
  bids: number;
}

/** What cooks have bid on stays as it is. @throws DomainError `wish.has_bids`, `wish.time_missing`, `wish.wanted_too_soon`, or of `checkWishTime`. */
export function checkWishChange(wish: Pick<Wish, 'bidsUntil'>, { wantedAt, delivery, bids }: WishChange, now: Date): void {
  if (bids > 0 && (wantedAt !== undefined || delivery !== undefined)) throw new DomainError('wish.has_bids', { count: bids });
  if (wantedAt === undefined) return;
  if (wantedAt === null) throw fieldError('wish.time_missing', 'wantedAt');
  checkWishTime(wantedAt, now);
  if (wantedAt <= wish.bidsUntil) throw fieldError('wish.wanted_too_soon', 'wantedAt', { until: wish.bidsUntil.toISOString() });
}
