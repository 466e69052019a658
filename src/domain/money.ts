/** Money is an integer of thousandths inside the house, as finely as any currency is divided, and a number outside; nothing is ever lost to rounding. */

/** Thousandths of the currency's main unit: 1 EUR = 1000, whatever its own coins are. */
export type Minor = number;

const SCALE = 1000;
export const MONEY_DECIMALS = 3;
/** What decimal(13,3) holds. */
export const MAX_MINOR = 9_999_999_999_999;

/** 12.5 or "12.50" → 12500. @throws RangeError when it has more than three decimals, is not finite, or does not fit decimal(13,3). */
export function toMinor(amount: number | string): Minor {
  const value = Number(amount);
  const minor = Math.round(value * SCALE);
  if (!Number.isFinite(value) || Math.abs(minor) > MAX_MINOR) throw new RangeError(`Not an amount of money: ${amount}`);
  if (!hasDecimals(value, MONEY_DECIMALS)) throw new RangeError(`More than three decimals: ${amount}`);
  return minor === 0 ? 0 : minor;
}

/** Has at most so many decimals, but for what floating point adds to sums. */
export const hasDecimals = (value: number, most: number): boolean =>
  Math.abs(value - Math.round(value * 10 ** most) / 10 ** most) <= Math.max(1e-9, Math.abs(value) * 2e-16);

/** 12500 → 12.5, for JSON. */
export const toAmount = (minor: Minor): number => minor / SCALE;

/** 12500 → "12.500", for decimal(13,3) columns. */
export const toDecimal = (minor: Minor): string => (minor / SCALE).toFixed(MONEY_DECIMALS);

export const sumOf = (parts: readonly Minor[]): Minor => parts.reduce((total, part) => total + part, 0);

/**
 * Splits a total by weights so that the parts add up to it exactly.
 * The largest remainders get the left-over units (Hamilton's method); equal remainders go in order.
 * @throws RangeError when a weight is negative or all are zero.
 */
export function share(total: Minor, weights: readonly number[]): Minor[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole <= 0 || weights.some((weight) => weight < 0)) throw new RangeError('Weights must be ≥ 0 with a positive sum');
  const sign = Math.sign(total) || 1;
  const exact = weights.map((weight) => (Math.abs(total) * weight) / whole);
  const parts = exact.map(Math.floor);
  const left = Math.abs(total) - sumOf(parts);
  const byRemainder = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts.map((part) => (part === 0 ? 0 : sign * part));
}
