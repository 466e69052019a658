/** A currency is one that people pay with, and an amount has no more decimals than its coins (ISO 4217: none of the yen, three of the dinar). */
import { fieldError } from './errors';
import { hasDecimals, MONEY_DECIMALS, toAmount, type Minor } from './money';

/** Where no venue says another. */
export const HOUSE_CURRENCY = 'EUR';

const digits = new Map<string, number>();

/** “JPY” → 0, “EUR” → 2, “KWD” → 3. */
export function digitsOf(currency: string): number {
  const known = digits.get(currency);
  if (known !== undefined) return known;
  const found = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  digits.set(currency, found);
  return found;
}

/** Units of account that nobody pays with are finer than a thousandth, and none of the house's. */
export const isCurrency = (code: string): boolean => Intl.supportedValuesOf('currency').includes(code) && digitsOf(code) <= MONEY_DECIMALS;

export const fitsCurrency = (amount: Minor, currency: string): boolean => hasDecimals(toAmount(amount), digitsOf(currency));

/** @param path the input field @throws DomainError `money.too_many_decimals` naming it. */
export function checkDigits(amount: Minor | null, currency: string, path: string | (string | number)[]): void {
  if (amount !== null && !fitsCurrency(amount, currency))
    throw fieldError('money.too_many_decimals', path, { amount: toAmount(amount), currency, decimals: digitsOf(currency) });
}
