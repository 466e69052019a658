/** A page of the people and the one who is opened, as the server has them: read again after each act, on return to the window, and now and then. */
import * as React from 'react';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { PeoplePage, PersonAct, PersonDetails } from '../../../../contract/people';
import { failureOf, type Failure } from '../../../kit/asking/failure';
import type { GivenRole } from '#domain/account/account';
import { usePanelAction, type Act } from '../../../kit/actions';

const TYPING_MS = 200;
const AGAIN_MS = 30_000;

export interface Polled<Data> {
  data: Data | null;
  failure: Failure | null;
  reload: () => Promise<void>;
}

/** @param address null = nothing is wanted. */
function usePolled<Data>(address: string | null, wait = 0): Polled<Data> {
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

  return { ...state, reload };
}

export const usePeoplePage = (query: string) => usePolled<PeoplePage>(`/backoffice/people?${query}`, TYPING_MS);
export const usePerson = (id: string) => usePolled<PersonDetails>(id ? `/backoffice/people/${id}` : null);

export type Acting = PersonAct | 'session';

interface Wish {
  person: PersonDetails;
  /** Which is to be given. */
  role?: GivenRole;
  /** Which is to end. */
  session?: string;
}

/** As actions of the house; an approval is the profile's. */
const STEPS: Readonly<Record<Acting, (act: Act, wish: Wish & { params: { id: string } }) => Promise<unknown>>> = {
  block: (act, { params }) => act('changeUser', { params, body: { blocked: true } }),
  unblock: (act, { params }) => act('changeUser', { params, body: { blocked: false } }),
  confirm: (act, { params }) => act('confirmUser', { params }),
  reset: (act, { params }) => act('sendPasswordReset', { params }),
  'sign-out': (act, { params }) => act('signUserOut', { params }),
  close: (act, { params }) => act('closeUser', { params }),
  approve: (act, { person }) => act('decideApproval', { params: { id: person.profile ?? '' }, body: { approval: 'approved' } }),
  suspend: (act, { person }) => act('decideApproval', { params: { id: person.profile ?? '' }, body: { approval: 'suspended' } }),
  role: (act, { params, role = 'customer' }) => act('changeUserRole', { params, body: { role } }),
  session: (act, { params: { id }, session = '' }) => act('endUserSession', { params: { id, session } }),
};

/** @returns does one act. @param after shows the person as it is now */
export function useActing(after: () => Promise<unknown>) {
  const send = usePanelAction();
  const { toggleNotification } = useNotification();
  const [isBusy, setBusy] = React.useState(false);
  const act = React.useCallback(
    async (acting: Acting, wish: Wish, told: string): Promise<void> => {
      setBusy(true);
      try {
        await STEPS[acting](send, { ...wish, params: { id: wish.person.id } });
        toggleNotification({ type: 'success', message: told });
        await after();
      } catch (error) {
        toggleNotification({ type: 'danger', message: failureOf(error).message });
      } finally {
        setBusy(false);
      }
    },
    [after, send, toggleNotification],
  );
  return { act, isBusy };
}
