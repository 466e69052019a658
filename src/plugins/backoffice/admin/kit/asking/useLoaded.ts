/** What the server has to show on a screen, loaded again whenever something changed; never two loads at once. */
import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { failureOf, type Failure } from './failure';

/** A busy evening changes many records within a second; one load shows them all. */
const GATHER_MS = 250;

export interface Loaded<T> {
  data: T | null;
  loadedAt: Date | null;
  /** The server's clock minus ours. */
  skew: number;
  failure: Failure | null;
  reload: () => Promise<void>;
}

/** @param join makes what came out of what was there, so that only what changed is drawn anew; never changes. */
export function useLoaded<T extends { now: string } | null>(path: string, join: (next: T, before: T | null) => T): Loaded<T> {
  const { get } = useFetchClient();
  const { locale } = useIntl();
  const [state, setState] = React.useState<Omit<Loaded<T>, 'reload'>>({ data: null, loadedAt: null, skew: 0, failure: null });
  const running = React.useRef<Promise<void> | null>(null);
  const isStale = React.useRef(false);
  const wanted = React.useRef(path);
  wanted.current = path;

  const load = React.useCallback(async () => {
    try {
      const { data } = await get<{ data: T }>(path, { headers: { 'Accept-Language': locale } });
      // Somebody has turned to another day meanwhile.
      if (wanted.current !== path) return;
      const loadedAt = new Date();
      const skew = data.data ? Date.parse(data.data.now) - loadedAt.getTime() : 0;
      setState((before) => ({ data: join(data.data, before.data), loadedAt, skew, failure: null }));
    } catch (error) {
      if ((error as Error).name !== 'AbortError') setState((before) => ({ ...before, failure: failureOf(error) }));
    }
  }, [get, locale, path, join]);
  const latest = React.useRef(load);
  latest.current = load;

  const reload = React.useCallback((): Promise<void> => {
    isStale.current = true;
    running.current ??= (async () => {
      while (isStale.current) {
        isStale.current = false;
        await latest.current();
        if (isStale.current) await new Promise((wake) => window.setTimeout(wake, GATHER_MS));
      }
    })().finally(() => (running.current = null));
    return running.current;
  }, []);

  React.useEffect(() => void reload(), [reload, load]);

  return { ...state, reload };
}

/** A record that is as it was stays the same object. */
export function keepKnown<R extends { id: string }>(next: readonly R[], before: readonly R[] | undefined): R[] {
  const known = new Map((before ?? []).map((record) => [record.id, record]));
  return next.map((record) => {
    const old = known.get(record.id);
    return old && JSON.stringify(old) === JSON.stringify(record) ? old : record;
  });
}
