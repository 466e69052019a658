/** A lasting connection to what happens in the house: hears changes, notices when it is cut, comes back by itself and asks what it missed. */
import type { Socket } from 'socket.io-client';
import type { LiveChange } from '#domain/live/live';
import { lastingSocket, type Lasting } from './lasting-socket';

export type Connection = 'connecting' | 'live' | 'reconnecting' | 'offline';

export interface Follower extends Pick<Lasting, 'url' | 'token' | 'renew'> {
  topic: string;
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

/** @returns what ends it. */
export function follow({ topic, onChange, onConnection, ...lasting }: Follower): () => void {
  let seen: number | undefined;
  const cut = whileCut({ onConnection, onAsk: onChange });
  const onUp = async (socket: Socket): Promise<void> => {
    const before = seen;
    const { seq, live, missed, reset } = await join(socket, topic, before);
    seen = seq;
    if (live) cut.end();
    if (before === undefined || missed.length > 0 || reset) onChange();
  };
  const { socket, end } = lastingSocket({ ...lasting, onUp, onCut: cut.begin });
  socket.on('change', ({ seq }: LiveChange) => {
    seen = seq;
    onChange();
  });
  // A server that hears nothing from its database can tell nothing.
  socket.on('state', ({ live }: { live: boolean }) => (live ? cut.end() : cut.begin()));
  return () => {
    end();
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
