/** What the view shows, and who wants to know when it changes. */

export interface Store<S> {
  get: () => S;
  set: (change: Partial<S>) => void;
  /** @returns what ends it */
  watch: (changed: () => void) => () => void;
}

export function createStore<S extends object>(first: S): Store<S> {
  let state = first;
  const watching = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      for (const changed of watching) changed();
    },
    watch(changed) {
      watching.add(changed);
      return () => void watching.delete(changed);
    },
  };
}
