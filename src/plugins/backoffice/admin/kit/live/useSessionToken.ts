/** The panel's token as sockets need it: the present one whenever they connect, and a new one when it has run out. */
import * as React from 'react';
import { attemptTokenRefresh, useAuth } from '@strapi/strapi/admin';
import type { Lasting } from './lasting-socket';

/** The same object for as long as the screen is open: a renewed token must not cut a connection that works. */
export function useSessionToken(): Pick<Lasting, 'token' | 'renew'> {
  const token = useAuth('useSessionToken', (state) => state.token);
  const known = React.useRef(token);
  known.current = token;
  return React.useMemo(
    () => ({
      token: () => known.current ?? '',
      renew: async () => {
        known.current = (await attemptTokenRefresh(known.current ?? undefined)) ?? known.current;
      },
    }),
    [],
  );
}
