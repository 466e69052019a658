/** The screen's one line to the chat, and what is still to be sent over it. */
import * as React from 'react';
import { useAuth } from '@strapi/strapi/admin';
import type { Connection } from '../../../kit/live/follow';
import type { Live } from '../../../kit/live/useLive';
import { socketURL } from '../../../kit/live/lasting-socket';
import { useSessionToken } from '../../../kit/live/useSessionToken';
import { chatLine, type ChatLine } from './chat-line';
import { kept } from './kept';
import type { Outgoing } from './outbox';

export interface Chat {
  line: ChatLine | null;
  waiting: readonly Outgoing[];
  live: Live;
}

const NOBODY = 0;

export function useChatLine(): Chat {
  const session = useSessionToken();
  const me = useAuth('useChatLine', (state) => state.user?.id) ?? NOBODY;
  const [line, setLine] = React.useState<ChatLine | null>(null);
  const [waiting, setWaiting] = React.useState<readonly Outgoing[]>([]);
  const [live, setLive] = React.useState<Live>({ connection: 'connecting', since: new Date() });

  React.useEffect(() => {
    if (me === NOBODY) return undefined;
    // Whoever signs in next in this window says nothing in the other's name.
    const left = kept<readonly Outgoing[]>(`samovar.inbox.outbox.${me}`, []);
    const onWaiting = (next: readonly Outgoing[]): void => {
      left.write(next);
      setWaiting(next);
    };
    const onConnection = (connection: Connection): void =>
      setLive((before) => (before.connection === connection ? before : { connection, since: new Date() }));
    const made = chatLine({ url: socketURL('/chat'), ...session, kept: left.read(), onWaiting, onConnection });
    setWaiting(made.outbox.waiting());
    setLine(made);
    return () => made.end();
  }, [me, session]);

  return { line, waiting, live };
}
