/** A page of the people and the one who is opened, as the server has them: read again after each act, on return to the window, and now and then. */
import * as React from 'react';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { PeoplePage, PersonAct, PersonDetails } from '../../../../contract/people';
import { failureOf, type Failure } from '../../../kit/asking/failure';

const TYPING_MS = 200;
const AGAIN_MS = 30_000;

export interface Polled<Data> {
  data: Data | null;
  failure: Failure | null;
  reload: () => Promise<void>;
}

/** @param address null = nothing is wanted. */
function usePolled<Data>(address: string | null, wait = 0): Polled<Data> & { set: (data: Data) => void } {
  const { get } = useFetchClient();
  const { locale } = useIntl();
  const [state, setState] = React.useState<{ address: string | null; data: Data | null; failure: Failure | null }>({
    address: null,
    data: null,
    failure: null,
  });
  const wanted = React.useRef(address);
  wanted.current = address;

  const reload = React.useCallback(async () => {
    if (!address) return;
    const put = (part: { data?: Data; failure: Failure | null }) =>
      wanted.current === address && setState((before) => ({ ...before, address, ...part }));
    try {
      const { data } = await get<{ data: Data }>(address, { headers: { 'Accept-Language': locale } });
      put({ data: data.data, failure: null });
    } catch (error) {
      if ((error as Error).name !== 'AbortError') put({ failure: failureOf(error) });
    }
  }, [address, get, locale]);

  React.useEffect(() => {
    const first = window.setTimeout(() => void reload(), wait);
    const timer = window.setInterval(() => document.visibilityState === 'visible' && void reload(), AGAIN_MS);
    const back = () => void reload();
    window.addEventListener('focus', back);
    return () => {
      window.clearTimeout(first);
      window.clearInterval(timer);
      window.removeEventListener('focus', back);
    };
  }, [reload, wait]);

  const set = React.useCallback((data: Data) => setState((before) => ({ ...before, data, failure: null })), []);
  return { ...state, reload, set };
}

export const usePeoplePage = (query: string) => usePolled<PeoplePage>(`/backoffice/people?${query}`, TYPING_MS);
export const usePerson = (id: string) => usePolled<PersonDetails>(id ? `/backoffice/people/${id}` : null);

export type Acting = PersonAct | 'session';
const PATH: Partial<Record<Acting, string>> = { session: 'sessions' };

/** @returns does one act; what the server answers is the person as it is now. */
export function useActing(after: (person: PersonDetails) => void) {
  const { post, del } = useFetchClient();
  const { locale } = useIntl();
  const { toggleNotification } = useNotification();
  const [isBusy, setBusy] = React.useState(false);
  const act = React.useCallback(
    async (id: string, acting: Acting, { told, body, part }: { told: string; body?: object; part?: string }): Promise<void> => {
      const address = ['/backoffice/people', id, PATH[acting] ?? acting, part].filter(Boolean).join('/');
      const options = { headers: { 'Accept-Language': locale } };
      setBusy(true);
      try {
        const { data } = await (acting === 'session'
          ? del<{ data: PersonDetails }>(address, options)
          : post<{ data: PersonDetails }>(address, body ?? {}, options));
        toggleNotification({ type: 'success', message: told });
        after(data.data);
      } catch (error) {
        toggleNotification({ type: 'danger', message: failureOf(error).message });
      } finally {
        setBusy(false);
      }
    },
    [after, del, locale, post, toggleNotification],
  );
  return { act, isBusy };
}
