/** A person has one cart; the same dish with the same options is one line; prices always come from the menu of this moment. */
import { chooseOptions, refusalOf, unitPriceOf, type Choice, type Dish, type PricedChoice, type Seller } from '../dish/dish';
import { DomainError, fieldError, type ErrorCode, type FieldError } from '../errors';
import { MAX_MINOR, sumOf, toAmount, type Minor } from '../money';

export const MAX_QUANTITY = 99;
export const MAX_LINES = 50;

export interface CartLine {
  documentId: string;
  quantity: number;
  choices: readonly Choice[];
  /** Unit price when the guest last touched the line. */
  priceAtAdd: Minor;
  dish: Dish;
}

export interface PricedLine<L extends CartLine = CartLine> {
  line: L;
  choices: PricedChoice[];
  unitPrice: Minor;
  total: Minor;
  priceChanged: boolean;
  /** Why it can't be ordered now; null when it can. */
  refusal: DomainError | null;
}

export interface Serving {
  servingAt: Date;
  venue: Seller | null;
}

/** Equal for equal choices, whatever their order: the third part of a line's identity. */
export const choicesKey = (choices: readonly Choice[]): string =>
  JSON.stringify(choices.map((choice) => [choice.group, choice.option]).sort((a, b) => (String(a) < String(b) ? -1 : 1)));

/** @throws DomainError `cart.quantity_out_of_range` unless 1 ≤ quantity ≤ 99. */
export function checkQuantity(quantity: number): number {
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > MAX_QUANTITY)
    throw fieldError('cart.quantity_out_of_range', 'quantity', { max: MAX_QUANTITY });
  return quantity;
}

/** @throws DomainError `cart.one_kitchen` when the dish is another kitchen's than those in the cart, `cart.one_currency`; `cart.too_many_lines`. */
export function checkFits(dish: Dish, others: readonly Pick<CartLine, 'dish'>[]): void {
  if (others.length >= MAX_LINES) throw new DomainError('cart.too_many_lines', { max: MAX_LINES });
  const stranger = others.find((line) => line.dish.cook !== dish.cook);
  if (stranger) throw new DomainError('cart.one_kitchen', { kitchen: stranger.dish.name });
  const other = others.find((line) => line.dish.currency !== dish.currency);
  if (other) throw new DomainError('cart.one_currency', { dish: dish.name, currency: dish.currency, others: other.dish.currency });
}

/** Prices every line as of now and says which ones can't be ordered; nothing is thrown, so that a guest can always look at the cart. */
export function priceLines<L extends CartLine>(lines: readonly L[], serving: Serving): PricedLine<L>[] {
  const portions = new Map<string, number>();
  const ofKitchen = lines.reduce((sum, line) => sum + line.quantity, 0);
  for (const line of lines) portions.set(line.dish.documentId, (portions.get(line.dish.documentId) ?? 0) + line.quantity);
  return lines.map((line) => priceLine(line, { ...serving, ofKitchen, quantity: portions.get(line.dish.documentId) ?? line.quantity }));
}

export const subtotalOf = (lines: readonly PricedLine[]): Minor => sumOf(lines.map((line) => line.total));

/** @throws DomainError of `refusalOfCart`, or `cart.price_changed` naming every line. */
export function checkOrderable(lines: readonly PricedLine[], acceptPriceChange: boolean): void {
  const refusal = refusalOfCart(lines);
  if (refusal) throw refusal;
  if (acceptPriceChange) return;
  refuseLines('cart.price_changed', lines, (line) => {
    if (!line.priceChanged) return null;
    const prices = { was: toAmount(line.line.priceAtAdd), is: toAmount(line.unitPrice) };
    return { ...prices, message: `${prices.was} → ${prices.is}` };
  });
}

/** Why a cart can't be ordered, whatever its guest agrees to: the cart says it, and so does the checkout. */
export function refusalOfCart(lines: readonly PricedLine[]): DomainError | null {
  try {
    checkContents(lines);
    return null;
  } catch (refusal) {
    if (refusal instanceof DomainError) return refusal;
    throw refusal;
  }
}

/** @throws DomainError `cart.empty`, `cart.lines_unavailable` naming every line, `cart.too_dear`, or of `checkFits`. */
function checkContents(lines: readonly PricedLine[]): void {
  if (lines.length === 0) throw new DomainError('cart.empty');
  refuseLines('cart.lines_unavailable', lines, (line) => line.refusal && { because: line.refusal });
  const [first, ...rest] = lines.map((line) => line.line);
  if (first) checkFits(first.dish, rest);
  checkTotal(subtotalOf(lines));
}

/** @throws DomainError `cart.too_dear`: no order can hold it. */
export function checkTotal(total: Minor): Minor {
  if (total > MAX_MINOR) throw new DomainError('cart.too_dear', { total: toAmount(total), max: toAmount(MAX_MINOR) });
  return total;
}

function refuseLines(code: ErrorCode, lines: readonly PricedLine[], why: (line: PricedLine) => Omit<FieldError, 'path'> | null): void {
  const errors: FieldError[] = [];
  for (const [index, line] of lines.entries()) {
    const fault = why(line);
    if (fault)
      errors.push({
        path: ['lines', index],
        line: line.line.documentId,
        dish: line.line.dish.documentId,
        name: line.line.dish.name,
        ...fault,
      });
  }
  if (errors.length > 0) throw new DomainError(code, { dishes: errors.map((error) => String(error.name)), errors });
}

function priceLine<L extends CartLine>(line: L, order: Serving & { quantity: number; ofKitchen: number }): PricedLine<L> {
  const { choices, unitPrice, refusal } = pricedNow(line);
  return {
    line,
    choices,
    unitPrice,
    total: unitPrice * line.quantity,
    priceChanged: unitPrice !== line.priceAtAdd,
    refusal: refusal ?? refusalOf(line.dish, order),
  };
}

/** The menu may have lost an option since the line was added: then the line keeps its old price and says why it can't be ordered. */
function pricedNow(line: CartLine): Pick<PricedLine, 'choices' | 'unitPrice' | 'refusal'> {
  try {
    const choices = chooseOptions(line.dish, line.choices);
    return { choices, unitPrice: unitPriceOf(line.dish, choices), refusal: null };
  } catch (refusal) {
    if (refusal instanceof DomainError) return { choices: [], unitPrice: line.priceAtAdd, refusal };
    throw refusal;
  }
}
