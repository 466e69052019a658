/** What changed from one list of lines to another, by their longest common part. */

export type Kind = 'same' | 'gone' | 'new';
export interface Difference {
  kind: Kind;
  line: string;
}

export function differences(before: readonly string[], after: readonly string[]): Difference[] {
  const common = commonLengths(before, after);
  const found: Difference[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old, next] = [before[i], after[j]];
    if (old !== undefined && old === next) {
      found.push({ kind: 'same', line: old });
      i += 1;
      j += 1;
    } else if (old !== undefined && (next === undefined || lengthAt(common, i + 1, j) >= lengthAt(common, i, j + 1))) {
      found.push({ kind: 'gone', line: old });
      i += 1;
    } else {
      found.push({ kind: 'new', line: next ?? '' });
      j += 1;
    }
  }
  return found;
}

/** At [i][j]: how many lines the rests from there on have in common. */
function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = lengths[i] as number[];
      row[j] =
        before[i] === after[j] ? lengthAt(lengths, i + 1, j + 1) + 1 : Math.max(lengthAt(lengths, i + 1, j), lengthAt(lengths, i, j + 1));
    }
  return lengths;
}

const lengthAt = (lengths: readonly number[][], i: number, j: number): number => lengths[i]?.[j] ?? 0;
