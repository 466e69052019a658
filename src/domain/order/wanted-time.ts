/** Whoever orders for later says when: not in the past, not too far ahead, and not sooner than the kitchen manages. */
import { fieldError } from '../errors';
import { checkTakesOrders, localText, type Venue } from '../venue/venue';

export const MAX_DAYS_AHEAD = 30;
const MINUTE = 60_000;

/** @throws DomainError when the wanted moment is past or further away than orders are taken. */
export function checkWantedAt(wantedAt: Date | null, now: Date): void {
  if (!wantedAt) return;
  if (wantedAt < now) throw fieldError('order.wanted_in_past', 'wantedAt');
  if (wantedAt.getTime() > now.getTime() + MAX_DAYS_AHEAD * 86_400_000)
    throw fieldError('order.wanted_too_far', 'wantedAt', { days: MAX_DAYS_AHEAD });
}

interface Wish {
  wantedAt: Date | null;
  venue: Venue | null;
  now: Date;
}

/**
 * When it will be there.
 * @param minutes of the kitchen's slowest dish
 * @throws DomainError when the wanted time is past, too far ahead, sooner than the kitchen manages (it says how soon), or the venue is shut then
 */
export function promiseFor(minutes: number, { wantedAt, venue, now }: Wish): Date {
  checkWantedAt(wantedAt, now);
  if (venue) checkTakesOrders(venue, wantedAt ?? now);
  const earliest = new Date(now.getTime() + minutes * MINUTE);
  if (!wantedAt) return earliest;
  if (wantedAt < earliest) {
    const text = venue ? localText(venue, earliest) : earliest.toISOString();
    throw fieldError('order.wanted_too_soon', 'wantedAt', { earliest: text, earliestAt: earliest.toISOString() });
  }
  return wantedAt;
}
