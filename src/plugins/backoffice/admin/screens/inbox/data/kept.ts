/** What is written and not sent, kept for this window: a reload loses no word. */

const read = <T>(key: string, otherwise: T): T => {
  try {
    return (JSON.parse(sessionStorage.getItem(key) ?? 'null') as T | null) ?? otherwise;
  } catch {
    return otherwise;
  }
};

export interface Kept<T> {
  read: () => T;
  write: (value: T) => void;
}

/** @param key never changes for what is kept under it */
export const kept = <T>(key: string, otherwise: T): Kept<T> => ({
  read: () => read(key, otherwise),
  write: (value) => sessionStorage.setItem(key, JSON.stringify(value)),
});
