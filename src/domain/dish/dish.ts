/** A dish can be ordered when it is on the menu, not sold out, served at that hour and place, and its options are chosen within each group's limits. */
import { checkDigits } from '../currency';
import { DomainError, fieldError, type ErrorCode } from '../errors';
import { MAX_MINOR, sumOf, toAmount, type Minor } from '../money';
import { isServedAt, minutesOf, shortTime } from '../time';

export const ALLERGENS = [
  'gluten',
  'crustaceans',
  'eggs',
  'fish',
  'peanuts',
  'soya',
  'milk',
  'nuts',
  'celery',
  'mustard',
  'sesame',
  'sulphites',
  'lupin',
  'molluscs',
] as const;
export const DIETS = ['vegetarian', 'vegan', 'halal', 'gluten_free', 'lactose_free'] as const;

export interface DishOption {
  name: string;
  priceDelta: Minor;
  isDefault: boolean;
}

export interface OptionGroup {
  name: string;
  min: number;
  /** null = as many as there are. */
  max: number | null;
  options: readonly DishOption[];
}

export interface Choice {
  group: string;
  option: string;
}

export interface PricedChoice extends Choice {
  priceDelta: Minor;
}

export interface Dish {
  documentId: string;
  name: string;
  price: Minor;
  /** Of the venue that serves it first, or of the house's first. */
  currency: string;
  isAvailable: boolean;
  isSoldOut: boolean;
  /** Back on sale by itself at this moment; null = until somebody switches it. */
  soldOutUntil: Date | null;
  /** null = not counted. */
  portionsLeft: number | null;
  servedFrom: string | null;
  servedUntil: string | null;
  preparationMinutes: number;
  optionGroups: readonly OptionGroup[];
  /** The cook whose dish it is; null = the house. */
  cook: number | null;
  /** Empty = every venue. */
  venues: readonly string[];
  isCategoryActive: boolean;
  /** The house always does; a cook while the rules of `account/standing.ts` say so. */
  isCookSelling: boolean;
  /** What the cook's kitchen still gives on the day it is wanted; null = not counted. */
  cookPortionsLeft: number | null;
}

/** Where it is sold. */
export interface Seller {
  documentId: string;
  timezone: string;
  currency: string;
}

export const isSoldOutAt = (dish: Pick<Dish, 'isSoldOut' | 'soldOutUntil' | 'portionsLeft'>, instant: Date): boolean =>
  dish.portionsLeft === 0 || (dish.isSoldOut && (dish.soldOutUntil === null || instant < dish.soldOutUntil));

/**
 * Why this dish can't be ordered, or null when it can.
 * @param order.quantity portions of this dish in the whole order
 * @param order.ofKitchen portions of all dishes in it
 * @param order.servingAt when the guest wants it
 */
export function refusalOf(
  dish: Dish,
  order: { quantity: number; ofKitchen: number; servingAt: Date; venue: Seller | null },
): DomainError | null {
  const refuse = (code: ErrorCode, facts: Record<string, unknown> = {}) => new DomainError(code, { dish: dish.name, ...facts });
  if (!dish.isAvailable || !dish.isCategoryActive) return refuse('dish.unavailable');
  if (!dish.isCookSelling) return refuse('dish.cook_not_selling');
  if (isSoldOutAt(dish, order.servingAt)) return refuse('dish.sold_out');
  if (dish.portionsLeft !== null && dish.portionsLeft < order.quantity) return refuse('dish.few_portions', { left: dish.portionsLeft });
  if (dish.cookPortionsLeft !== null && dish.cookPortionsLeft < order.ofKitchen)
    return refuse('dish.cook_few_portions', { left: Math.max(0, dish.cookPortionsLeft) });
  if (order.venue && dish.venues.length > 0 && !dish.venues.includes(order.venue.documentId)) return refuse('dish.not_at_venue');
  if (order.venue && order.venue.currency !== dish.currency)
    return refuse('dish.other_currency', { currency: dish.currency, asked: order.venue.currency });
  const served = { from: dish.servedFrom, until: dish.servedUntil };
  if (order.venue && !isServedAt(served, order.venue.timezone, order.servingAt)) {
    return refuse('dish.not_served_now', { from: shortTime(served.from ?? ''), until: shortTime(served.until ?? '') });
  }
  return null;
}

/**
 * Completes the guest's choices with each untouched group's defaults and prices them, in the menu's order.
 * @throws DomainError naming the group when the count is outside its limits, or naming what the dish does not offer.
 */
export function chooseOptions(dish: Pick<Dish, 'name' | 'optionGroups'>, choices: readonly Choice[]): PricedChoice[] {
  for (const [index, choice] of choices.entries()) refuseUnknown(dish, choice, choices.slice(0, index));
  return dish.optionGroups.flatMap((group) => choicesOf(dish, group, choices));
}

/** @throws DomainError `dish.price_below_zero`: of a dish that was saved before that was looked at. */
export function unitPriceOf(dish: Pick<Dish, 'name' | 'price'>, choices: readonly PricedChoice[]): Minor {
  const price = dish.price + sumOf(choices.map((choice) => choice.priceDelta));
  if (price < 0) throw fieldError('dish.price_below_zero', 'options', { dish: dish.name });
  return price;
}

/** Checks what an owner typed before it is stored. @throws DomainError naming the field. */
export function checkDish(dish: {
  price: Minor;
  currency: string;
  servedFrom: string | null;
  servedUntil: string | null;
  optionGroups: readonly OptionGroup[];
}): void {
  if (dish.price <= 0) throw fieldError('dish.price_not_positive', 'price');
  checkDigits(dish.price, dish.currency, 'price');
  if ((dish.servedFrom === null) !== (dish.servedUntil === null))
    throw fieldError('dish.served_hours_half', dish.servedFrom === null ? 'servedFrom' : 'servedUntil');
  if (dish.servedFrom && dish.servedUntil && minutesOf(dish.servedFrom) === minutesOf(dish.servedUntil))
    throw fieldError('dish.served_hours_half', 'servedUntil');
  for (const [index, group] of dish.optionGroups.entries()) checkGroup(group, index, dish);
  checkPrices(dish);
}

function checkGroup(group: OptionGroup, index: number, { currency, optionGroups }: Pick<Dish, 'currency' | 'optionGroups'>): void {
  if (optionGroups.slice(0, index).some((earlier) => isSameName(earlier.name, group.name)))
    throw fieldError('dish.option_group_repeated', ['optionGroups', index, 'name'], { group: group.name });
  const most = group.max ?? group.options.length;
  if (group.min > most || group.min > group.options.length || most < 1)
    throw fieldError('dish.option_group_impossible', ['optionGroups', index], { group: group.name });
  for (const [at, option] of group.options.entries()) {
    if (group.options.slice(0, at).some((earlier) => isSameName(earlier.name, option.name)))
      throw fieldError('dish.option_name_repeated', ['optionGroups', index], { group: group.name, option: option.name });
    checkDigits(option.priceDelta, currency, ['optionGroups', index, 'options', at, 'priceDelta']);
  }
}

/** No choice that a guest may make brings the price below nothing, or above what can be stored. */
function checkPrices({ price, optionGroups }: Pick<Dish, 'price' | 'optionGroups'>): void {
  const ranges = optionGroups.map(rangeOf);
  const least = price + sumOf(ranges.map((range) => range.least));
  const path = ['optionGroups', ranges.findIndex((range) => range.least < 0)];
  if (least < 0) throw fieldError('dish.options_below_zero', path, { least: toAmount(least) });
  const most = price + sumOf(ranges.map((range) => range.most));
  if (most > MAX_MINOR) throw fieldError('dish.options_too_dear', 'optionGroups', { most: toAmount(most), max: toAmount(MAX_MINOR) });
}

/** What the choices that a group allows add to the price, at least and at most. */
function rangeOf({ min, max, options }: OptionGroup): { least: Minor; most: Minor } {
  const deltas = options.map((option) => option.priceDelta).sort((a, b) => a - b);
  const counts = Array.from({ length: Math.min(max ?? deltas.length, deltas.length) }, (_, index) => index + 1);
  const defaults = options.filter((option) => option.isDefault).map((option) => option.priceDelta);
  const untouched = defaults.length >= min && (max === null || defaults.length <= max) ? [sumOf(defaults)] : [];
  const chosen = counts.filter((count) => count >= min);
  return {
    least: Math.min(...untouched, ...chosen.map((count) => sumOf(deltas.slice(0, count)))),
    most: Math.max(...untouched, ...chosen.map((count) => sumOf(deltas.slice(-count)))),
  };
}

/** As a guest reads them. */
const isSameName = (one: string, other: string): boolean => plainName(one) === plainName(other);
const plainName = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

function refuseUnknown(dish: Pick<Dish, 'name' | 'optionGroups'>, choice: Choice, earlier: readonly Choice[]): void {
  const group = dish.optionGroups.find((candidate) => candidate.name === choice.group);
  const facts = { dish: dish.name, group: choice.group, option: choice.option };
  if (!group?.options.some((option) => option.name === choice.option)) throw fieldError('dish.option_unknown', 'options', facts);
  if (earlier.some((other) => other.group === choice.group && other.option === choice.option))
    throw fieldError('dish.option_repeated', 'options', facts);
}

function choicesOf(dish: Pick<Dish, 'name'>, group: OptionGroup, choices: readonly Choice[]): PricedChoice[] {
  const named = choices.filter((choice) => choice.group === group.name).map((choice) => choice.option);
  const taken = group.options.filter((option) => (named.length > 0 ? named.includes(option.name) : option.isDefault));
  const facts = { dish: dish.name, group: group.name };
  if (taken.length < group.min) throw fieldError('dish.options_too_few', 'options', { ...facts, min: group.min });
  if (group.max !== null && taken.length > group.max) throw fieldError('dish.options_too_many', 'options', { ...facts, max: group.max });
  return taken.map((option) => ({ group: group.name, option: option.name, priceDelta: option.priceDelta }));
}
