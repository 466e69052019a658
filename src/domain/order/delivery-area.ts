/** A kitchen delivers as far as it says, from where it stands; one whose place nobody knows can't be measured. */
import { fieldError } from '../errors';
import { distanceKm, type Place } from '../place';

/** How far a venue delivers that has not said it. */
export const USUAL_DELIVERY_KM = 15;

export interface DeliveringKitchen {
  name: string;
  place: Place | null;
  /** null = the usual one. */
  radiusKm: number | null;
}

/** @throws DomainError `order.too_far_away` */
export function checkWithinReach({ name, place, radiusKm }: DeliveringKitchen, to: Place, usualKm = USUAL_DELIVERY_KM): void {
  const reach = radiusKm ?? usualKm;
  const km = place ? distanceKm(place, to) : 0;
  if (km > reach) throw fieldError('order.too_far_away', 'delivery', { kitchen: name, km: Math.ceil(km * 10) / 10, reach });
}
