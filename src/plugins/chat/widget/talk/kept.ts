/** What a browser keeps for us, as JSON under names of our own; where it keeps nothing, the page does as long as it is open. */

export interface Kept {
  get<T>(name: string): T | null;
  set(name: string, value: unknown): void;
  remove(name: string): void;
  /** Whatever is ours. */
  clear(): void;
}

type Storing = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export function keep(storage: Storing, prefix: string): Kept {
  const key = (name: string): string => `${prefix}/${name}`;
  /** Where the browser is full, the page remembers. */
  const beside = memory();
  return {
    get<T>(name: string): T | null {
      try {
        return JSON.parse(beside.getItem(key(name)) ?? storage.getItem(key(name)) ?? 'null') as T | null;
      } catch {
        return null;
      }
    },
    set(name, value) {
      const text = JSON.stringify(value);
      try {
        storage.setItem(key(name), text);
        beside.removeItem(key(name));
      } catch {
        beside.setItem(key(name), text);
      }
    },
    remove(name) {
      storage.removeItem(key(name));
      beside.removeItem(key(name));
    },
    clear() {
      for (const place of [storage, beside]) {
        const names = Array.from({ length: place.length }, (_none, at) => place.key(at));
        for (const name of names) if (name?.startsWith(`${prefix}/`)) place.removeItem(name);
      }
    },
  };
}

/** For pages whose browser refuses: private windows, third parties. */
export function memory(): Storing {
  const values = new Map<string, string>();
  return {
    get length() {
      return values.size;
    },
    key: (at) => [...values.keys()][at] ?? null,
    getItem: (name) => values.get(name) ?? null,
    setItem: (name, value) => void values.set(name, value),
    removeItem: (name) => void values.delete(name),
  };
}
