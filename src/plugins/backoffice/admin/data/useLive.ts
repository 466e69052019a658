/** Keeps a stream of changes open while the screen is; says how the connection stands. */
import * as React from 'react';
import { attemptTokenRefresh, useAuth } from '@strapi/strapi/admin';
import { follow, type Connection } from './live';

export interface Live {
  connection: Connection;
  /** Since when it is so. */
  since: Date;
}

export type Stream = 'orders' | 'bookings';

export function useLive(stream: Stream, onChange: () => void): Live {
  const token = useAuth('useLive', (state) => state.token);
  const [live, setLive] = React.useState<Live>({ connection: 'connecting', since: new Date() });
  // A renewed token must not cut a stream that works.
  const known = React.useRef(token);
  known.current = token;

  React.useEffect(() => {
    const open = async (signal: AbortSignal): Promise<Response> => {
      const answer = await request(stream, known.current, signal);
      return answer.status === 401 ? request(stream, await attemptTokenRefresh(known.current ?? undefined), signal) : answer;
    };
    const onConnection = (connection: Connection) =>
      setLive((before) => (before.connection === connection ? before : { connection, since: cutSince(before, connection) }));
    return follow({ open, onChange, onConnection });
  }, [stream, onChange]);

  return live;
}

/** “Offline since” counts from the first cut, not from when it was given up. */
const cutSince = (before: Live, next: Connection): Date =>
  next === 'offline' && before.connection === 'reconnecting' ? before.since : new Date();

const request = (stream: Stream, token: string | null | undefined, signal: AbortSignal): Promise<Response> =>
  fetch(`${backendURL()}/backoffice/${stream}/stream`, { signal, headers: { Authorization: `Bearer ${token ?? ''}` } });

const backendURL = (): string => (window as unknown as { strapi: { backendURL: string } }).strapi.backendURL;
