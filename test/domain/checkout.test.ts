/** Checkout as a pure rule: what is bought, for how much, when, and why not. */
import fc from 'fast-check';
import { MAX_MINOR } from '#domain/money';
import { draftOrder, type Checkout } from '#domain/order/checkout';
import { MAX_DAYS_AHEAD } from '#domain/order/wanted-time';
import { deliveryFeeOf } from '#domain/venue/venue';
import { aCheckout, aDish, aLine, aRequest, aVenue, codeOf, NOON, refusal } from './dishes';

const after = (minutes: number): Date => new Date(NOON.getTime() + minutes * 60_000);
const address = { address: 'Rose Street', house: '12', latitude: 48.2, longitude: 16.4 };

describe('an order’s sums', () => {
  const lines = fc.array(
    fc
      .record({ price: fc.integer({ min: 1, max: 100_000 }), quantity: fc.integer({ min: 1, max: 99 }) })
      .map(({ price, quantity }) => aLine({ quantity, dish: aDish({ price }) })),
    { minLength: 1, maxLength: 10 },
  );

  it('always add up: lines to the subtotal, subtotal and fee to the total', () => {
    fc.assert(
      fc.property(lines, fc.boolean(), (bought, isDelivery) => {
        const request = aRequest(isDelivery ? { fulfilment: 'delivery', delivery: address } : {});
        const draft = draftOrder(aCheckout({ lines: bought, request }));
        expect(draft.subtotal).toBe(draft.lines.reduce((sum, line) => sum + line.total, 0));
        expect(draft.total).toBe(draft.subtotal + draft.deliveryFee - draft.discount);
        expect(draft.deliveryFee).toBe(isDelivery && draft.subtotal < 4000 ? 350 : 0);
      }),
    );
  });

  it('have free delivery from the house’s limit on, to the cent', () => {
    const fee = { deliveryFee: 350, freeDeliveryFrom: 4000 };
    expect([3999, 4000, 4001].map((subtotal) => deliveryFeeOf(fee, subtotal))).toEqual([350, 0, 0]);
    expect(deliveryFeeOf({ ...fee, freeDeliveryFrom: null }, 1_000_000)).toBe(350);
  });

  it('are in the currency that the dishes are priced in, which is the venue’s', () => {
    const inSom = [aLine({ dish: aDish({ currency: 'UZS' }) })];
    expect(draftOrder(aCheckout({ lines: inSom, venue: aVenue({ currency: 'UZS' }) })).currency).toBe('UZS');
    expect(codeOf(() => draftOrder(aCheckout({ lines: inSom })))).toBe('cart.lines_unavailable');
    expect(draftOrder(aCheckout({ venue: null, lines: [aLine({ dish: aDish({ currency: 'CHF', cook: 5 }) })] }))).toMatchObject({
      currency: 'CHF',
      cook: 5,
    });
  });

  it('are no more than can be stored, the fee included', () => {
    const lines = [aLine({ dish: aDish({ price: MAX_MINOR - 3499 }) })];
    const venue = aVenue({ deliveryFee: 3500, freeDeliveryFrom: null });
    expect(draftOrder(aCheckout({ lines, venue })).total).toBe(MAX_MINOR - 3499);
    const delivered = aRequest({ fulfilment: 'delivery', delivery: address });
    expect(codeOf(() => draftOrder(aCheckout({ lines, venue, request: delivered })))).toBe('cart.too_dear');
  });
});

describe('the promised time', () => {
  const slow = [aLine(), aLine({ dish: aDish({ documentId: 'roast', preparationMinutes: 40 }) })];

  it('is as soon as the slowest dish allows', () => {
    expect(draftOrder(aCheckout({ lines: slow })).promisedAt).toEqual(after(40));
  });

  it('is the wanted one when the kitchen can make it, and refused a millisecond sooner with the earliest one', () => {
    expect(draftOrder(aCheckout({ lines: slow, request: aRequest({ wantedAt: after(40) }) })).promisedAt).toEqual(after(40));
    const soon = refusal(() => draftOrder(aCheckout({ lines: slow, request: aRequest({ wantedAt: new Date(after(40).getTime() - 1) }) })));
    expect(soon).toMatchObject({
      code: 'order.wanted_too_soon',
      details: { earliest: '2026-05-13 14:40', earliestAt: after(40).toISOString() },
    });
  });
});

describe('a checkout is refused', () => {
  const refusedFor = (facts: Partial<Checkout>) => codeOf(() => draftOrder(aCheckout(facts)));
  const days = (count: number) => after(count * 1440);

  it.each<[string, Partial<Checkout>, string]>([
    ['with an empty cart', { lines: [] }, 'cart.empty'],
    ['with an unavailable dish', { lines: [aLine({ dish: aDish({ isAvailable: false }) })] }, 'cart.lines_unavailable'],
    ['by a method that is not offered', { request: aRequest({ paymentMethod: 'payme' }) }, 'payment.method_not_offered'],
    ['for yesterday', { request: aRequest({ wantedAt: days(-1) }) }, 'order.wanted_in_past'],
    ['for too far ahead', { request: aRequest({ wantedAt: after(MAX_DAYS_AHEAD * 1440 + 1) }) }, 'order.wanted_too_far'],
    ['while orders are paused', { venue: aVenue({ ordersPausedUntil: after(1) }) }, 'venue.paused'],
    ['when the house is shut', { venue: aVenue({ hours: [{ weekday: 'monday', opens: '10:00', closes: '22:00' }] }) }, 'venue.closed'],
    ['as a delivery without an address', { request: aRequest({ fulfilment: 'delivery' }) }, 'order.delivery_missing'],
    ['as a pick-up with an address', { request: aRequest({ fulfilment: 'pickup', delivery: address }) }, 'order.delivery_unwanted'],
    ['at the table with an address', { request: aRequest({ fulfilment: 'dine_in', delivery: address }) }, 'order.delivery_unwanted'],
  ])('%s', (_, facts, code) => {
    expect(refusedFor(facts)).toBe(code);
  });

  it('at the moment of serving, not of asking: a pause that ends before it does not matter', () => {
    const venue = aVenue({ ordersPausedUntil: after(30) });
    expect(refusedFor({ venue, request: aRequest({ wantedAt: after(30) }) })).toBeNull();
  });

  it('naming every missing part of the address', () => {
    fc.assert(
      fc.property(fc.subarray(Object.keys(address)), fc.constantFrom(undefined, null, ''), (missing, nothing) => {
        const delivery = { ...address, ...Object.fromEntries(missing.map((field) => [field, nothing])) };
        const problem = refusal(() => draftOrder(aCheckout({ request: aRequest({ fulfilment: 'delivery', delivery }) })));
        expect(problem?.details.fields ?? []).toEqual(
          ['address', 'latitude', 'longitude', 'house'].filter((field) => missing.includes(field)).map((field) => `delivery.${field}`),
        );
      }),
    );
  });

  it('with the next opening, when it is shut', () => {
    const venue = aVenue({ hours: [{ weekday: 'thursday', opens: '09:00', closes: '17:00' }] });
    const shut = refusal(() => draftOrder(aCheckout({ venue })));
    expect(shut?.details).toMatchObject({ opens: '2026-05-14 09:00', opensAt: '2026-05-14T07:00:00.000Z' });
  });
});
