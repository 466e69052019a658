/** How long to wait before the next try: doubling from half a second to half a minute, with jitter so that instances don't march in step. */

export const MAX_ATTEMPTS = 12;

/**
 * @param attempt how many tries have failed, from 1
 * @param random 0 ≤ random < 1
 * @returns milliseconds: 50–100 % of min(0.5 s × 2^(attempt-1), 30 s) ("equal jitter")
 */
export function backOff(attempt: number, random: number): number {
  const ceiling = Math.min(500 * 2 ** (attempt - 1), 30_000);
  return Math.round(ceiling / 2 + (ceiling / 2) * random);
}
