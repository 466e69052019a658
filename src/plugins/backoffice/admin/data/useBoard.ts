/** The board as the server has it, loaded again whenever something changed; never two loads at once. */
import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { Board, BoardCard } from '../../contract/board';
import { failureOf, type Failure } from './failure';

/** A busy evening changes many orders within a second; one load shows them all. */
const GATHER_MS = 250;

export interface LoadedBoard {
  board: Board | null;
  loadedAt: Date | null;
  /** The server's clock minus ours. */
  skew: number;
  failure: Failure | null;
  reload: () => Promise<void>;
}

export function useBoard(): LoadedBoard {
  const { get } = useFetchClient();
  const { locale } = useIntl();
  const [state, setState] = React.useState<Omit<LoadedBoard, 'reload'>>({ board: null, loadedAt: null, skew: 0, failure: null });
  const running = React.useRef<Promise<void> | null>(null);
  const isStale = React.useRef(false);

  const load = React.useCallback(async () => {
    try {
      const { data } = await get<{ data: Board }>('/backoffice/orders', { headers: { 'Accept-Language': locale } });
      const loadedAt = new Date();
      const skew = Date.parse(data.data.now) - loadedAt.getTime();
      setState((before) => ({ board: withKnownCards(data.data, before.board), loadedAt, skew, failure: null }));
    } catch (error) {
      if ((error as Error).name !== 'AbortError') setState((before) => ({ ...before, failure: failureOf(error) }));
    }
  }, [get, locale]);

  const reload = React.useCallback((): Promise<void> => {
    isStale.current = true;
    running.current ??= (async () => {
      while (isStale.current) {
        isStale.current = false;
        await load();
        if (isStale.current) await new Promise((wake) => window.setTimeout(wake, GATHER_MS));
      }
    })().finally(() => (running.current = null));
    return running.current;
  }, [load]);

  React.useEffect(() => void reload(), [reload]);

  return { ...state, reload };
}

/** A card that is as it was stays the same object, so that only what changed is drawn anew. */
function withKnownCards(next: Board, before: Board | null): Board {
  if (!before) return next;
  const known = new Map(before.cards.map((card) => [card.id, card]));
  const kept = (card: BoardCard): BoardCard => {
    const old = known.get(card.id);
    return old && JSON.stringify(old) === JSON.stringify(card) ? old : card;
  };
  return { ...next, cards: next.cards.map(kept) };
}
