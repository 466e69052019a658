/** One after another in this process: what would be dear several times at once waits for its turn. */

export type Turn = <T>(work: () => Promise<T>) => Promise<T>;

export function inTurn(): Turn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
