/** A venue takes an order for a moment at which it is open and its intake is not paused. */
import { checkDigits, digitsOf, isCurrency } from '../currency';
import { DomainError, fieldError } from '../errors';
import { type Minor } from '../money';
import { type Place } from '../place';
import { isOpenAt, minutesOf, nextOpening, type Closure, type Schedule } from '../time';
import { isTimeZone, wallClock, whichOfTwo } from '../wall-clock';

export interface Venue extends Schedule {
  documentId: string;
  name: string;
  currency: string;
  ordersPausedUntil: Date | null;
  deliveryFee: Minor;
  /** Delivery costs nothing from this subtotal on; null = it always costs. */
  freeDeliveryFrom: Minor | null;
  /** Where it stands; null = nobody has said. */
  place: Place | null;
  /** null = as far as usual. */
  deliveryRadiusKm: number | null;
}

/** @throws DomainError `venue.paused` or `venue.closed` (with the next opening). */
export function checkTakesOrders(venue: Venue, servingAt: Date): void {
  if (venue.ordersPausedUntil && servingAt < venue.ordersPausedUntil) {
    throw new DomainError('venue.paused', { venue: venue.name, until: localText(venue, venue.ordersPausedUntil) });
  }
  if (isOpenAt(venue, servingAt)) return;
  const opening = nextOpening(venue, servingAt);
  throw new DomainError('venue.closed', {
    venue: venue.name,
    opens: opening ? localText(venue, opening) : '–',
    opensAt: opening?.toISOString() ?? null,
  });
}

export function deliveryFeeOf(venue: Pick<Venue, 'deliveryFee' | 'freeDeliveryFrom'>, subtotal: Minor): Minor {
  return venue.freeDeliveryFrom !== null && subtotal >= venue.freeDeliveryFrom ? 0 : venue.deliveryFee;
}

/** Checks what an owner typed before it is stored. @throws DomainError naming the field. */
export function checkVenue(
  venue: Pick<Venue, 'timezone' | 'currency' | 'deliveryFee' | 'freeDeliveryFrom'> & {
    hours: readonly { opens: string; closes: string }[];
    closures: readonly Closure[];
  },
): void {
  if (!isTimeZone(venue.timezone)) throw fieldError('venue.time_zone_unknown', 'timezone', { timezone: venue.timezone });
  if (!isCurrency(venue.currency)) throw fieldError('venue.currency_unknown', 'currency', { currency: venue.currency });
  checkDigits(venue.deliveryFee, venue.currency, 'deliveryFee');
  checkDigits(venue.freeDeliveryFrom, venue.currency, 'freeDeliveryFrom');
  for (const hours of venue.hours) [hours.opens, hours.closes].forEach(minutesOf);
  checkClosures(venue.closures);
}

/** What ends before it starts would close nothing, in silence. @throws DomainError `venue.closure_turned`. */
export function checkClosures(closures: readonly Closure[]): void {
  const turned = closures.findIndex(({ startsAt, endsAt }) => endsAt <= startsAt);
  if (turned !== -1) throw fieldError('venue.closure_turned', ['closures', turned, 'endsAt']);
}

/** Another currency takes only prices that it has coins for. @param unfit names of what has others @throws DomainError `venue.prices_unfit`. */
export function checkPricesFit({ currency }: Pick<Venue, 'currency'>, unfit: readonly string[]): void {
  if (unfit.length > 0) throw fieldError('venue.prices_unfit', 'currency', { currency, list: [...unfit], decimals: digitsOf(currency) });
}

/** "2026-03-27 18:00" in the venue's zone, as its guests read it. */
export const localText = (venue: { timezone: string }, instant: Date): string =>
  wallClock(venue.timezone, instant).toFormat('yyyy-MM-dd HH:mm') + whichOfTwo(venue.timezone, instant);
