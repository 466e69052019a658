/** When a webhook comes again: soon at first, then ever more rarely, for three days. */

const FIRST_MS = 10_000;
const LONGEST_MS = 6 * 3_600_000;
const GIVE_UP_AFTER_MS = 3 * 86_400_000;

/**
 * @param attempts how many have failed, from 1
 * @param age milliseconds since the delivery was due first
 * @param random 0 ≤ random < 1
 * @returns milliseconds until the next one, or null when it is given up
 */
export function nextTry(attempts: number, age: number, random: number): number | null {
  if (age >= GIVE_UP_AFTER_MS) return null;
  const ceiling = Math.min(FIRST_MS * 2 ** (attempts - 1), LONGEST_MS);
  return Math.round(ceiling * (0.75 + random / 4));
}
