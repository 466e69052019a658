/** What the server says to a question, asked again every few seconds while the screen is looked at; the last answer stays until there is a newer one. */
import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { Live } from '../live/useLive';
import { failureOf, type Failure } from './failure';

const EVERY_MS = 3_000;
const OFFLINE_AFTER_MS = 12_000;

export interface Asked<T> {
  data: T | null;
  failure: Failure | null;
  /** How fresh it is, for the screen's mark. */
  live: Live;
  reload: () => Promise<void>;
}

interface State<T> {
  path: string | null;
  data: T | null;
  failure: Failure | null;
  live: Live;
}

/** @param path null asks nothing */
export function useAsked<T>(path: string | null): Asked<T> {
  const { get } = useFetchClient();
  const { locale } = useIntl();
  const [state, setState] = React.useState<State<T>>({
    path,
    data: null,
    failure: null,
    live: { connection: 'connecting', since: new Date() },
  });
  const wanted = React.useRef(path);
  wanted.current = path;

  const reload = React.useCallback(async () => {
    if (!path) return;
    try {
      const { data } = await get<{ data: T }>(path, { headers: { 'Accept-Language': locale } });
      if (wanted.current === path) setState((before) => ({ path, data: data.data, failure: null, live: liveAfter(before.live, true) }));
    } catch (error) {
      if (wanted.current !== path || (error as Error).name === 'AbortError') return;
      setState((before) => ({
        path,
        data: before.path === path ? before.data : null,
        failure: failureOf(error),
        live: liveAfter(before.live, false),
      }));
    }
  }, [get, locale, path]);

  React.useEffect(() => {
    void reload();
    const timer = window.setInterval(() => !document.hidden && void reload(), EVERY_MS);
    const look = () => !document.hidden && void reload();
    document.addEventListener('visibilitychange', look);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [reload]);

  const isOfThis = state.path === path;
  return { data: isOfThis ? state.data : null, failure: isOfThis ? state.failure : null, live: state.live, reload };
}

/** “Offline since” counts from the first question that was not answered. */
function liveAfter(before: Live, isAnswered: boolean): Live {
  if (isAnswered) return before.connection === 'live' ? before : { connection: 'live', since: new Date() };
  if (before.connection === 'live' || before.connection === 'connecting') return { connection: 'reconnecting', since: new Date() };
  const isLong = Date.now() - before.since.getTime() > OFFLINE_AFTER_MS;
  return isLong ? { connection: 'offline', since: before.since } : before;
}
