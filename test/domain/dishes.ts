/** Dishes, lines and venues of the domain for its tests: ordinary ones, with whatever a test wants otherwise. */
import type { CartLine } from '#domain/cart/cart';
import type { Dish, OptionGroup } from '#domain/dish/dish';
import { detailsOf } from '#domain/error-catalogue';
import { DomainError } from '#domain/errors';
import type { Checkout } from '#domain/order/checkout';
import type { Venue } from '#domain/venue/venue';

export const NOON = new Date('2026-05-13T12:00:00Z');

export const aDish = (facts: Partial<Dish> = {}): Dish => ({
  documentId: 'soup',
  name: 'Soup',
  price: 990,
  currency: 'EUR',
  isAvailable: true,
  isSoldOut: false,
  soldOutUntil: null,
  portionsLeft: null,
  servedFrom: null,
  servedUntil: null,
  preparationMinutes: 15,
  optionGroups: [],
  cook: null,
  venues: [],
  isCategoryActive: true,
  isCookSelling: true,
  cookPortionsLeft: null,
  ...facts,
});

export const aGroup = (facts: Partial<OptionGroup> = {}): OptionGroup => ({
  name: 'Size',
  min: 0,
  max: null,
  options: [
    { name: 'Small', priceDelta: -100, isDefault: false },
    { name: 'Middle', priceDelta: 0, isDefault: true },
    { name: 'Large', priceDelta: 150, isDefault: false },
  ],
  ...facts,
});

export const aLine = (facts: Partial<CartLine> = {}): CartLine => {
  const dish = facts.dish ?? aDish();
  return { documentId: `line-${dish.documentId}`, quantity: 1, choices: [], priceAtAdd: dish.price, dish, ...facts };
};

export const aVenue = (facts: Partial<Venue> = {}): Venue => ({
  documentId: 'house',
  name: 'House',
  timezone: 'Europe/Vienna',
  currency: 'EUR',
  hours: [],
  closures: [],
  ordersPausedUntil: null,
  deliveryFee: 350,
  freeDeliveryFrom: 4000,
  place: null,
  deliveryRadiusKm: null,
  ...facts,
});

export const aRequest = (facts: Partial<Checkout['request']> = {}): Checkout['request'] => ({
  fulfilment: 'pickup',
  wantedAt: null,
  paymentMethod: 'cash',
  acceptPriceChange: false,
  delivery: null,
  ...facts,
});

export const aCheckout = (facts: Partial<Checkout> = {}): Checkout => ({
  lines: [aLine()],
  venue: aVenue(),
  request: aRequest(),
  methods: ['cash', 'card'],
  now: NOON,
  ...facts,
});

/** The refusal of a rule, or null; anything else that is thrown is a bug. */
export function refusal(rule: () => unknown): { code: string; details: Record<string, unknown> } | null {
  try {
    rule();
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { code: error.code, details: detailsOf(error) };
  }
}

export const codeOf = (rule: () => unknown): string | null => refusal(rule)?.code ?? null;
