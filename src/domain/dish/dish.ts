/** A dish can be ordered when it is on the menu, not sold out, served at that hour and place, and its options are chosen within each group's limits. */
import { DomainError, fieldError, type ErrorCode } from '../errors';
import { sumOf, type Minor } from '../money';
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
  order: { quantity: number; ofKitchen: number; servingAt: Date; venue: { documentId: string; timezone: string } | null },
): DomainError | null {
  const refuse = (code: ErrorCode, facts: Record<string, unknown> = {}) => new DomainError(code, { dish: dish.name, ...facts });
  if (!dish.isAvailable || !dish.isCategoryActive) return refuse('dish.unavailable');
  if (!dish.isCookSelling) return refuse('dish.cook_not_selling');
  if (isSoldOutAt(dish, order.servingAt)) return refuse('dish.sold_out');
  if (dish.portionsLeft !== null && dish.portionsLeft < order.quantity) return refuse('dish.few_portions', { left: dish.portionsLeft });
  if (dish.cookPortionsLeft !== null && dish.cookPortionsLeft < order.ofKitchen)
    return refuse('dish.cook_few_portions', { left: Math.max(0, dish.cookPortionsLeft) });
  if (order.venue && dish.venues.length > 0 && !dish.venues.includes(order.venue.documentId)) return refuse('dish.not_at_venue');
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

export const unitPriceOf = (dish: Pick<Dish, 'price'>, choices: readonly PricedChoice[]): Minor =>
  dish.price + sumOf(choices.map((choice) => choice.priceDelta));

/** Checks what an owner typed before it is stored. @throws DomainError naming the field. */
export function checkDish(dish: {
  price: Minor;
  servedFrom: string | null;
  servedUntil: string | null;
  optionGroups: readonly OptionGroup[];
}): void {
  if (dish.price <= 0) throw fieldError('dish.price_not_positive', 'price');
  if ((dish.servedFrom === null) !== (dish.servedUntil === null))
    throw fieldError('dish.served_hours_half', dish.servedFrom === null ? 'servedFrom' : 'servedUntil');
  if (dish.servedFrom && dish.servedUntil && minutesOf(dish.servedFrom) === minutesOf(dish.servedUntil))
    throw fieldError('dish.served_hours_half', 'servedUntil');
  for (const [index, group] of dish.optionGroups.entries()) checkGroup(group, index);
}

function checkGroup(group: OptionGroup, index: number): void {
  const most = group.max ?? group.options.length;
  if (group.min > most || group.min > group.options.length || most < 1)
    throw fieldError('dish.option_group_impossible', ['optionGroups', index], { group: group.name });
  const names = group.options.map((option) => option.name);
  const repeated = names.find((name, at) => names.indexOf(name) !== at);
  if (repeated !== undefined)
    throw fieldError('dish.option_name_repeated', ['optionGroups', index], { group: group.name, option: repeated });
}

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
