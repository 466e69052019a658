/** Venue, search and open card live in the address, so that a view can be shared and survives reload. */
import * as React from 'react';
import { useSearchParams } from 'react-router-dom';

export interface Filters {
  venue: string;
  search: string;
  open: string;
}
const NAMES: Record<keyof Filters, string> = { venue: 'venue', search: 'q', open: 'order' };

export function useFilters(): [Filters, (changes: Partial<Filters>) => void] {
  const [params, setParams] = useSearchParams();
  const filters = { venue: params.get(NAMES.venue) ?? '', search: params.get(NAMES.search) ?? '', open: params.get(NAMES.open) ?? '' };
  const change = React.useCallback(
    (changes: Partial<Filters>) =>
      setParams(
        (before) => {
          for (const [name, value] of Object.entries(changes) as [keyof Filters, string][])
            if (value) before.set(NAMES[name], value);
            else before.delete(NAMES[name]);
          return before;
        },
        { replace: true },
      ),
    [setParams],
  );
  return [filters, change];
}
