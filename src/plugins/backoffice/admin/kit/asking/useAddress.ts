/** Filters, day and open card live in the address, so that a view can be shared and survives reload. */
import * as React from 'react';
import { useSearchParams } from 'react-router-dom';

/** @param names what it is called in the code → in the address; never changes. */
export function useAddress<K extends string>(
  names: Readonly<Record<K, string>>,
): [Record<K, string>, (changes: Partial<Record<K, string>>) => void] {
  const [params, setParams] = useSearchParams();
  const values = Object.fromEntries(Object.entries<string>(names).map(([key, name]) => [key, params.get(name) ?? ''])) as Record<K, string>;
  const change = React.useCallback(
    (changes: Partial<Record<K, string>>) =>
      setParams(
        (before) => {
          for (const [key, value] of Object.entries(changes) as [K, string][])
            if (value) before.set(names[key], value);
            else before.delete(names[key]);
          return before;
        },
        { replace: true },
      ),
    [setParams, names],
  );
  return [values, change];
}
