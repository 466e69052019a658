/** Watches a topic while the screen is open; says how the connection stands. */
import * as React from 'react';
import { attemptTokenRefresh, useAuth } from '@strapi/strapi/admin';
import type { Board } from '#domain/live/live';
import { follow, type Connection } from './follow';

export interface Live {
  connection: Connection;
  /** Since when it is so. */
  since: Date;
}

export function useLive(topic: Board, onChange: () => void): Live {
  const token = useAuth('useLive', (state) => state.token);
  const [live, setLive] = React.useState<Live>({ connection: 'connecting', since: new Date() });
  // A renewed token must not cut a connection that works.
  const known = React.useRef(token);
  known.current = token;

  React.useEffect(
    () =>
      follow({
        topic,
        url: liveURL(),
        token: () => known.current ?? '',
        renew: async () => {
          known.current = (await attemptTokenRefresh(known.current ?? undefined)) ?? known.current;
        },
        onChange,
        onConnection: (connection) =>
          setLive((before) => (before.connection === connection ? before : { connection, since: cutSince(before, connection) })),
      }),
    [topic, onChange],
  );

  return live;
}

/** “Offline since” counts from the first cut, not from when it was given up. */
const cutSince = (before: Live, next: Connection): Date => (next === 'offline' && before.connection !== 'live' ? before.since : new Date());

const liveURL = (): string =>
  // Strapi's panel leaves its address there.
  new URL('/live', (window as unknown as { strapi: { backendURL: string } }).strapi.backendURL || window.location.origin).href;
