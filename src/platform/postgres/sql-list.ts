/** Words of the domain as they stand in a statement: `status in (${sqlList(KEEPING)})`. Written out, so that partial indexes fit. */

/** @throws Error for what is no plain word: only the house's own words are written out, never what somebody sent. */
export function sqlList(words: readonly string[]): string {
  const strange = words.find((word) => !/^[a-z_]+$/.test(word));
  if (strange !== undefined || words.length === 0) throw new Error(`No words for a statement: ${JSON.stringify(words)}`);
  return words.map((word) => `'${word}'`).join(', ');
}
