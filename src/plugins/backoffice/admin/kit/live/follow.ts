/** A lasting connection to what happens in the house: hears changes, notices when it is cut, comes back by itself and asks what it missed. */
import { io, type Socket } from 'socket.io-client';
import type { LiveChange } from '#domain/live/live';

export type Connection = 'connecting' | 'live' | 'reconnecting' | 'offline';

export interface Follower {
  topic: string;
  url: string;
  token: () => string;
  /** A token that is good for longer; null when the session is over. */
  renew: () => Promise<unknown>;
  /** Something changed, or may have while nobody listened. */
  onChange: () => void;
  onConnection: (connection: Connection) => void;
}

interface Joined {
  data: { seq: number; live: boolean; missed: LiveChange[]; reset?: true } | null;
}

const OFFLINE_AFTER_MS = 12_000;
const ANSWER_MS = 5_000;
/** Where no connection comes about, the screen asks. */
const ASK_MS = 10_000;
const AGAIN_MS = 2_000;

/** @returns what ends it. */
export function follow({ topic, url, token, renew, onChange, onConnection }: Follower): () => void {
  const socket = io(url, {
    auth: (tell) => tell({ token: token() }),
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    forceNew: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 10_000,
  });
  let seen: number | undefined;
  const cut = whileCut({ onConnection, onAsk: onChange });
  const again = (): void => void window.setTimeout(() => !hasEnded && socket.connect(), AGAIN_MS * (0.7 + Math.random() * 0.6));
  let hasEnded = false;

  socket.on('connect', () => {
    const before = seen;
    join(socket, topic, before)
      .then(({ seq, live, missed, reset }) => {
        seen = seq;
        if (live) cut.end();
        if (before === undefined || missed.length > 0 || reset) onChange();
      })
      .catch(() => {
        cut.begin();
        socket.disconnect();
        again();
      });
  });
  socket.on('change', ({ seq }: LiveChange) => {
    seen = seq;
    onChange();
  });
  // A server that hears nothing from its database can tell nothing.
  socket.on('state', ({ live }: { live: boolean }) => (live ? cut.end() : cut.begin()));
  socket.on('disconnect', (reason) => {
    cut.begin();
    if (reason === 'io server disconnect') void renew().then(again, again);
  });
  socket.on('connect_error', (fault: Error & { data?: unknown }) => {
    cut.begin();
    // The server said no, most often to a token that has run out meanwhile; anything else is tried again by itself.
    if (fault.data) void renew().then(again, again);
  });
  const online = (): void => void (!socket.connected && socket.connect());
  window.addEventListener('online', online);

  return () => {
    hasEnded = true;
    window.removeEventListener('online', online);
    // Its end is no cut: nobody is there any more to ask for.
    socket.off();
    socket.disconnect();
    cut.stop();
  };
}

async function join(socket: Socket, topic: string, afterSeq: number | undefined): Promise<NonNullable<Joined['data']>> {
  const { data } = (await socket.timeout(ANSWER_MS).emitWithAck('live:join', { topic, afterSeq })) as Joined;
  if (!data) throw new Error(`May not watch ${topic}`);
  return data;
}

/** Says how the connection stands; as long as there is none, asks now and then. */
function whileCut({ onConnection, onAsk }: { onConnection: (connection: Connection) => void; onAsk: () => void }) {
  let isCut = false;
  let offline = window.setTimeout(() => onConnection('offline'), OFFLINE_AFTER_MS);
  let asking = window.setInterval(onAsk, ASK_MS);
  const stop = (): void => {
    window.clearTimeout(offline);
    window.clearInterval(asking);
  };
  return {
    stop,
    begin() {
      if (isCut) return;
      isCut = true;
      stop();
      onConnection(navigator.onLine ? 'reconnecting' : 'offline');
      offline = window.setTimeout(() => onConnection('offline'), OFFLINE_AFTER_MS);
      asking = window.setInterval(onAsk, ASK_MS);
    },
    end() {
      isCut = false;
      stop();
      onConnection('live');
    },
  };
}
