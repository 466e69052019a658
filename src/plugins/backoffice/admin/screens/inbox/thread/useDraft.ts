/** What is written in one conversation and not sent: it is there again when one comes back to it. */
import * as React from 'react';
import { kept } from '../data/kept';

export interface Draft {
  body: string;
  isNote: boolean;
}

const EMPTY: Draft = { body: '', isNote: false };

export function useDraft(conversation: string): [Draft, (change: Partial<Draft>) => void] {
  const place = React.useMemo(() => kept<Draft>(`samovar.inbox.draft.${conversation}`, EMPTY), [conversation]);
  const [draft, setDraft] = React.useState(place.read);
  const change = React.useCallback(
    (part: Partial<Draft>) =>
      setDraft((before) => {
        const next = { ...before, ...part };
        place.write(next);
        return next;
      }),
    [place],
  );
  return [draft, change];
}
