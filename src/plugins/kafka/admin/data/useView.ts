/** Tab, filters and what is open live in the address, so that a view can be shared and survives reload. */
import * as React from 'react';
import { useSearchParams } from 'react-router-dom';

export interface View {
  tab: string;
  state: string;
  topic: string;
  q: string;
  open: string;
  /** Of texts. */
  channel: string;
  language: string;
}
const NAMES = ['tab', 'state', 'topic', 'q', 'open', 'channel', 'language'] as const;

export type ChangeView = (changes: Partial<View>) => void;

export function useView(): [View, ChangeView] {
  const [params, setParams] = useSearchParams();
  const view = Object.fromEntries(NAMES.map((name) => [name, params.get(name) ?? ''])) as unknown as View;
  const change = React.useCallback<ChangeView>(
    (changes) =>
      setParams(
        (before) => {
          for (const [name, value] of Object.entries(changes))
            if (value) before.set(name, value);
            else before.delete(name);
          return before;
        },
        { replace: true },
      ),
    [setParams],
  );
  return [view, change];
}
