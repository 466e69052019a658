/** Money is an integer of minor units (cents) inside the house and a number with two decimals outside; nothing is ever lost to rounding. */

/** Minor units: cents, kopecks, tiyin. */
export type Minor = number;

const MAX_MINOR = 999_999_999_999;

/** 12.5 or "12.50" → 1250. @throws RangeError when it has more than two decimals, is not finite, or does not fit decimal(12,2). */
export function toMinor(amount: number | string): Minor {
  const value = Number(amount);
  const minor = Math.round(value * 100);
  if (!Number.isFinite(value) || Math.abs(minor) > MAX_MINOR) throw new RangeError(`Not an amount of money: ${amount}`);
  if (Math.abs(value - minor / 100) > 1e-6) throw new RangeError(`More than two decimals: ${amount}`);
  return minor === 0 ? 0 : minor;
}

/** 1250 → 12.5, for JSON. */
export const toAmount = (minor: Minor): number => minor / 100;

/** 1250 → "12.50", for decimal(12,2) columns and texts. */
export const toDecimal = (minor: Minor): string => (minor / 100).toFixed(2);

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
