/** Watches a topic while the screen is open; says how the connection stands. */
import * as React from 'react';
import type { Board } from '#domain/live/live';
import { follow, type Connection } from './follow';
import { socketURL } from './lasting-socket';
import { useSessionToken } from './useSessionToken';

export interface Live {
  connection: Connection;
  /** Since when it is so. */
  since: Date;
}

export function useLive(topic: Board, onChange: () => void): Live {
  const session = useSessionToken();
  const [live, setLive] = React.useState<Live>({ connection: 'connecting', since: new Date() });

  React.useEffect(
    () =>
      follow({
        topic,
        url: socketURL('/live'),
        ...session,
        onChange,
        onConnection: (connection) =>
          setLive((before) => (before.connection === connection ? before : { connection, since: cutSince(before, connection) })),
      }),
    [topic, onChange, session],
  );

  return live;
}

/** “Offline since” counts from the first cut, not from when it was given up. */
const cutSince = (before: Live, next: Connection): Date => (next === 'offline' && before.connection !== 'live' ? before.since : new Date());
