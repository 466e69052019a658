/** The line to `/chat`: hears the conversation that is open, catches up after a cut, and sends what is written. */
import type { Said, SideMark, Talk } from '../../../../contract/inbox';
import type { Connection } from '../../../kit/live/follow';
import { lastingSocket, type Lasting } from '../../../kit/live/lasting-socket';
import { createOutbox, type Delivery, type Outbox, type Outgoing } from './outbox';

export interface Typing {
  side: Said['from']['side'];
  name: string | null;
  isTyping: boolean;
}
export interface Presence {
  here: Readonly<Record<'guest' | 'partner' | 'house', boolean>>;
  viewers?: readonly string[];
}

/** Who listens to one conversation. */
export interface Ear {
  onJoined: (joined: { conversation: Talk; messages: Said[] }) => void;
  onRefused: (refusal: Refusal) => void;
  onMessage: (said: Said) => void;
  onMark: (mark: SideMark) => void;
  onTyping: (typing: Typing) => void;
  onPresence: (presence: Presence) => void;
  /** It was taken, closed, labelled. */
  onChanged: () => void;
}
export interface Refusal {
  message: string;
  status: number;
  requestId: string | null;
}

interface Answer<T> {
  data: T | null;
  error?: { status: number; message: string; details?: { requestId?: string } };
}
interface Joined {
  conversation: Talk;
  messages: Said[];
  isComplete: boolean;
}
type Of<T> = T & { conversation: string };
interface Following {
  id: string;
  ear: Ear;
  /** The last that was heard; null: nothing yet. */
  seq: number | null;
  /** The joining was answered: what comes before that says nothing of what lies before it. */
  isIn: boolean;
}

export interface ChatLine {
  /** @returns what ends it */
  listen: (conversation: string, ear: Ear) => () => void;
  outbox: Outbox;
  send: (outgoing: Omit<Outgoing, 'refusal'>) => void;
  retry: (clientId: string) => void;
  typing: (conversation: string, isTyping: boolean) => void;
  read: (conversation: string, seq: number) => void;
  end: () => void;
}

const ANSWER_MS = 10_000;
const AGAIN_MS = 2_000;
/** So long others believe that one types. */
const TYPING_MS = 4_000;
const isServers = (status: number): boolean => status >= 500 || status === 429 || status === 401;

interface Ways extends Pick<Lasting, 'url' | 'token' | 'renew'> {
  kept: readonly Outgoing[];
  onWaiting: (waiting: readonly Outgoing[]) => void;
  onConnection: (connection: Connection) => void;
}

export function chatLine({ kept, onWaiting, onConnection, ...lasting }: Ways): ChatLine {
  let following: Following | null = null;
  const outbox = createOutbox({ deliver, onChange: onWaiting, kept });
  /** What was last said to be typed in, and when. */
  let typed = { conversation: '', at: 0 };
  const { socket, end } = lastingSocket({
    ...lasting,
    onUp: async () => {
      onConnection('live');
      if (following) await join(following);
      void flush();
    },
    onCut: () => {
      if (following) following.isIn = false;
      onConnection(navigator.onLine ? 'reconnecting' : 'offline');
    },
  });
  const ask = <T>(message: string, input: object): Promise<Answer<T>> =>
    socket.timeout(ANSWER_MS).emitWithAck(message, input) as Promise<Answer<T>>;

  async function flush(): Promise<void> {
    if (!(await outbox.flush()) && socket.connected) window.setTimeout(() => void flush(), AGAIN_MS);
  }

  /** Nothing is handed to a socket that is cut: it would be sent some time, and in no order. */
  async function deliver({ conversation, clientId, body, isNote }: Outgoing): Promise<Delivery> {
    if (!socket.connected) return 'later';
    const { data, error } = await ask<{ message: Said }>('message:send', { conversation, clientId, body, isNote });
    if (!error) {
      if (data) hear(conversation, data.message);
      return 'sent';
    }
    return isServers(error.status) ? 'later' : { refusal: error.message };
  }

  /** @throws when nobody answered */
  async function join(talk: Following): Promise<void> {
    talk.isIn = false;
    for (let isComplete = false; !isComplete && following === talk;) {
      const { data, error } = await ask<Joined>('conversation:join', { conversation: talk.id, afterSeq: talk.seq });
      if (following !== talk) return;
      if (!data) {
        const { status = 500, message = '', details } = error ?? {};
        if (isServers(status)) throw new Error(message);
        return talk.ear.onRefused({ status, message, requestId: details?.requestId ?? null });
      }
      talk.seq = Math.max(talk.seq ?? 0, ...data.messages.map(({ seq }) => seq), data.isComplete ? data.conversation.lastSeq : 0);
      talk.ear.onJoined(data);
      talk.isIn = isComplete = data.isComplete;
    }
  }

  function hear(conversation: string, said: Said): void {
    if (following?.id === conversation) following.ear.onMessage(said);
  }

  // Once for the life of the socket: what is registered at each connection is heard twice after a cut.
  const earFor = ({ conversation }: Of<unknown>): Ear | undefined => (following?.id === conversation ? following.ear : undefined);
  socket.on('message', ({ conversation, message }: Of<{ message: Said }>) => {
    if (following?.id === conversation && following.isIn) following.seq = Math.max(following.seq ?? 0, message.seq);
    hear(conversation, message);
  });
  socket.on('read', (mark: Of<SideMark>) => earFor(mark)?.onMark(mark));
  socket.on('typing', (typing: Of<Typing>) => earFor(typing)?.onTyping(typing));
  socket.on('presence', (presence: Of<Presence>) => earFor(presence)?.onPresence(presence));
  socket.on('conversation', (changed: Of<unknown>) => earFor(changed)?.onChanged());

  return {
    outbox,
    listen(id, ear) {
      const talk: Following = { id, ear, seq: null, isIn: false };
      following = talk;
      // Where it fails, the socket is on its way down and joins again when it stands.
      if (socket.connected) join(talk).catch(() => window.setTimeout(() => following === talk && socket.disconnect().connect(), AGAIN_MS));
      return () => {
        if (following !== talk) return;
        following = null;
        if (socket.connected) void ask('conversation:leave', { conversation: id }).catch(() => undefined);
      };
    },
    send(outgoing) {
      outbox.add(outgoing);
      void flush();
    },
    retry(clientId) {
      outbox.retry(clientId);
      void flush();
    },
    typing: (conversation, isTyping) => {
      const isKnown = typed.conversation === conversation && Date.now() - typed.at < TYPING_MS;
      if (!socket.connected || isTyping === isKnown) return;
      typed = { conversation, at: isTyping ? Date.now() : 0 };
      void ask('typing', { conversation, isTyping }).catch(() => undefined);
    },
    read: (conversation, seq) => {
      if (socket.connected) void ask('message:read', { conversation, seq }).catch(() => undefined);
    },
    end,
  };
}
