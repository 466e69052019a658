/** How far a kitchen delivers. */
import fc from 'fast-check';
import { draftOrder } from '#domain/order/checkout';
import { checkWithinReach, USUAL_DELIVERY_KM } from '#domain/order/delivery-area';
import { distanceKm, USUAL_RADIUS_KM } from '#domain/place';
import { aCheckout, aDish, aLine, aRequest, aVenue, codeOf, refusal } from './dishes';

const BERLIN = { latitude: 52.52, longitude: 13.405 };
const REYKJAVIK = { latitude: 64.147, longitude: -21.942 };
const eastOf = (km: number) => ({ ...BERLIN, longitude: BERLIN.longitude + km / (111.195 * Math.cos((BERLIN.latitude * Math.PI) / 180)) });

it('is what it says, and no further', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 500, noNaN: true }), fc.double({ min: 0, max: 1000, noNaN: true }), (radiusKm, away) => {
      const to = eastOf(away);
      const code = codeOf(() => checkWithinReach({ name: 'House', place: BERLIN, radiusKm }, to));
      expect(code).toBe(distanceKm(BERLIN, to) > radiusKm ? 'order.too_far_away' : null);
    }),
  );
});

it('is the usual distance where nothing is said, and everywhere from a place that nobody knows', () => {
  const from = (facts: object) => codeOf(() => checkWithinReach({ name: 'House', place: BERLIN, radiusKm: null, ...facts }, REYKJAVIK));
  expect([from({}), from({ place: null }), from({ radiusKm: 20_000 })]).toEqual(['order.too_far_away', null, null]);
});

describe('a checkout', () => {
  const delivery = (to: object) => aRequest({ fulfilment: 'delivery', delivery: { address: 'Street', house: '1', ...to } });

  it('is refused by name with the distance, and not for whoever comes for it', () => {
    const venue = aVenue({ place: BERLIN, deliveryRadiusKm: 8.5 });
    expect(refusal(() => draftOrder(aCheckout({ venue, request: delivery(REYKJAVIK) })))).toMatchObject({
      code: 'order.too_far_away',
      details: { kitchen: 'House', reach: 8.5, errors: [{ path: ['delivery'] }] },
    });
    expect(codeOf(() => draftOrder(aCheckout({ venue, request: delivery(eastOf(8)) })))).toBeNull();
    expect(codeOf(() => draftOrder(aCheckout({ venue })))).toBeNull();
    const usual = aVenue({ place: BERLIN });
    expect(codeOf(() => draftOrder(aCheckout({ venue: usual, request: delivery(eastOf(USUAL_DELIVERY_KM - 1)) })))).toBeNull();
    expect(codeOf(() => draftOrder(aCheckout({ venue: usual, request: delivery(eastOf(USUAL_DELIVERY_KM + 1)) })))).toBe(
      'order.too_far_away',
    );
  });

  it('is as well from a home cook’s kitchen', () => {
    const from = (radiusKm: number | null, km: number) =>
      codeOf(() =>
        draftOrder(
          aCheckout({
            ...{ venue: null, lines: [aLine({ dish: aDish({ cook: 5 }) })] },
            cook: { name: 'Anna', place: BERLIN, radiusKm },
            request: delivery(eastOf(km)),
          }),
        ),
      );
    expect([from(3, 2.5), from(3, 3.5), from(null, USUAL_RADIUS_KM - 1), from(null, USUAL_RADIUS_KM + 1)]).toEqual([
      null,
      'order.too_far_away',
      null,
      'order.too_far_away',
    ]);
  });
});
