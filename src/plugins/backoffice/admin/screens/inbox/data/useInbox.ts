/** The lists of conversations as the server has them, loaded anew whenever one changes. */
import * as React from 'react';
import type { InboxPage, TalkPerson } from '../../../../contract/inbox';
import { useLoaded, type Loaded } from '../../../kit/asking/useLoaded';
import { useLive, type Live } from '../../../kit/live/useLive';

const TYPING_MS = 250;
const asItIs = <T>(next: T): T => next;

export interface InboxAddress {
  view: string;
  search: string;
  page: string;
}

export function useInbox({ view, search, page }: InboxAddress): { loaded: Loaded<InboxPage>; live: Live } {
  const settled = useSettled(search.trim());
  const query = new URLSearchParams(Object.entries({ view, search: settled, page }).filter(([, value]) => value !== ''));
  const loaded = useLoaded<InboxPage>(`/backoffice/inbox?${query.toString()}`, asItIs);
  const { reload } = loaded;
  const live = useLive(
    'inbox',
    React.useCallback(() => void reload(), [reload]),
  );
  return { loaded, live };
}

/** @param changes anything that is another one after a change; what was there from the beginning is none */
export function useTalkPerson(id: string, changes: number): Loaded<TalkPerson> {
  const loaded = useLoaded<TalkPerson>(`/backoffice/inbox/${id}/person`, asItIs);
  const { reload } = loaded;
  const seen = React.useRef(changes);
  React.useEffect(() => {
    if (seen.current === changes) return;
    seen.current = changes;
    void reload();
  }, [reload, changes]);
  return loaded;
}

function useSettled(value: string): string {
  const [settled, setSettled] = React.useState(value);
  React.useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), TYPING_MS);
    return () => window.clearTimeout(timer);
  }, [value]);
  return settled;
}
